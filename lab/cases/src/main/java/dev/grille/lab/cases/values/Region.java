package dev.grille.lab.cases.values;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A district of China with all by which documents name it.
 *
 * @param code six digits; GB/T 2260
 * @param province its province, or its city where that is one by itself
 * @param latin the same as passports write it
 * @param city its city; empty where the province is one
 * @param district the district itself
 * @param plate what its plates begin with
 */
public record Region(
    String code, String province, String latin, String city, String district, String plate) {
  private static final List<Region> ALL =
      List.of(
          new Region("110105", "北京市", "BEIJING", "", "朝阳区", "京A"),
          new Region("310115", "上海市", "SHANGHAI", "", "浦东新区", "沪A"),
          new Region("120101", "天津市", "TIANJIN", "", "和平区", "津A"),
          new Region("500105", "重庆市", "CHONGQING", "", "江北区", "渝A"),
          new Region("370202", "山东省", "SHANDONG", "青岛市", "市南区", "鲁B"),
          new Region("370602", "山东省", "SHANDONG", "烟台市", "芝罘区", "鲁F"),
          new Region("320505", "江苏省", "JIANGSU", "苏州市", "虎丘区", "苏E"),
          new Region("320102", "江苏省", "JIANGSU", "南京市", "玄武区", "苏A"),
          new Region("330203", "浙江省", "ZHEJIANG", "宁波市", "海曙区", "浙B"),
          new Region("330302", "浙江省", "ZHEJIANG", "温州市", "鹿城区", "浙C"),
          new Region("410305", "河南省", "HENAN", "洛阳市", "涧西区", "豫C"),
          new Region("410102", "河南省", "HENAN", "郑州市", "中原区", "豫A"),
          new Region("440605", "广东省", "GUANGDONG", "佛山市", "南海区", "粤E"),
          new Region("440305", "广东省", "GUANGDONG", "深圳市", "南山区", "粤B"),
          new Region("510107", "四川省", "SICHUAN", "成都市", "武侯区", "川A"),
          new Region("510703", "四川省", "SICHUAN", "绵阳市", "涪城区", "川B"),
          new Region("610402", "陕西省", "SHAANXI", "咸阳市", "秦都区", "陕D"),
          new Region("210302", "辽宁省", "LIAONING", "鞍山市", "铁东区", "辽C"),
          new Region("340202", "安徽省", "ANHUI", "芜湖市", "镜湖区", "皖B"),
          new Region("350503", "福建省", "FUJIAN", "泉州市", "丰泽区", "闽C"),
          new Region("360403", "江西省", "JIANGXI", "九江市", "浔阳区", "赣G"),
          new Region("420503", "湖北省", "HUBEI", "宜昌市", "伍家岗区", "鄂E"),
          new Region("430211", "湖南省", "HUNAN", "株洲市", "天元区", "湘B"),
          new Region("450102", "广西壮族自治区", "GUANGXI", "南宁市", "兴宁区", "桂A"),
          new Region("530302", "云南省", "YUNNAN", "曲靖市", "麒麟区", "云D"),
          new Region("130602", "河北省", "HEBEI", "保定市", "竞秀区", "冀F"));

  /** Any of them. */
  public static Region any(RandomGenerator random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  /** The city, or the province that is one. */
  public String town() {
    return city.isEmpty() ? province : city;
  }

  /** Province, city and district, as addresses begin. */
  public String fullName() {
    return province + city + district;
  }
}
