package dev.grille.lab.cases.values;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A railway station.
 *
 * @param name without the character for station
 * @param latin as tickets write it in Latin letters
 */
public record Station(String name, String latin) {
  private static final List<Station> ALL =
      List.of(
          new Station("北京南", "Beijingnan"),
          new Station("北京西", "Beijingxi"),
          new Station("上海虹桥", "Shanghaihongqiao"),
          new Station("上海", "Shanghai"),
          new Station("济南西", "Jinanxi"),
          new Station("南京南", "Nanjingnan"),
          new Station("杭州东", "Hangzhoudong"),
          new Station("广州南", "Guangzhounan"),
          new Station("深圳北", "Shenzhenbei"),
          new Station("武汉", "Wuhan"),
          new Station("长沙南", "Changshanan"),
          new Station("郑州东", "Zhengzhoudong"),
          new Station("西安北", "Xi'anbei"),
          new Station("成都东", "Chengdudong"),
          new Station("重庆西", "Chongqingxi"),
          new Station("青岛", "Qingdao"),
          new Station("苏州北", "Suzhoubei"),
          new Station("天津西", "Tianjinxi"),
          new Station("石家庄", "Shijiazhuang"),
          new Station("沈阳北", "Shenyangbei"),
          new Station("合肥南", "Hefeinan"),
          new Station("南昌西", "Nanchangxi"),
          new Station("福州", "Fuzhou"),
          new Station("厦门北", "Xiamenbei"),
          new Station("昆明南", "Kunmingnan"),
          new Station("贵阳北", "Guiyangbei"),
          new Station("徐州东", "Xuzhoudong"),
          new Station("无锡东", "Wuxidong"),
          new Station("宁波", "Ningbo"),
          new Station("潍坊", "Weifang"),
          new Station("呼和浩特东", "Huhehaotedong"),
          new Station("齐齐哈尔南", "Qiqiha'ernan"));

  /** Any of them. */
  public static Station any(RandomGenerator random) {
    return ALL.get(random.nextInt(ALL.size()));
  }
}
