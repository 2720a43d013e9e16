package dev.grille.lab.cases.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Invented names in Latin letters, as passports write them: ISO 7098, without tones. */
public final class Pinyin {
  /** Each syllable with the characters of invented names that are read so. */
  private static final String SYLLABLES =
      "ai爱霭 bai白 bei蓓 bin彬斌 bo波伯 cai蔡才 cao曹 ce策 chan婵 chao超 chen陈晨辰琛 "
          + "cheng程 cui崔 dai黛 dan丹 de德 deng邓 ding丁 dong董栋 du杜 fa发 fan范凡 "
          + "fang方芳 fei飞菲 feng冯凤枫风 fu付富 gang刚 gao高 gu固 guan冠 guang广 gui桂 "
          + "guo郭国 hai海 han韩寒翰 hang航 hao浩 he何荷 heng亨 hong红宏弘 hou侯 hu胡 hua华 "
          + "huan环欢 huang黄 hui辉 jia贾佳嘉家 jian建健 jiang蒋姜江 jiao姣 jie杰洁 jin金锦瑾 "
          + "jing静晶菁 juan娟 jun军君钧 ke克 lan兰岚 lang朗 lei磊 li李丽力利莉 lian莲 liang梁良亮 "
          + "liao廖 lin林琳 liu刘 lu卢陆露 lun轮伦 luo罗 lv吕 ma马 mei梅妹眉 meng孟梦 min敏 "
          + "ming明鸣 na娜 nan楠 ning凝宁 pan潘 peng彭朋鹏 ping平萍 qi奇启 qian茜倩谦 qiang强 "
          + "qin秦勤琴 qing清青 qiong琼 qiu邱秋 quan全 ren任仁 rong荣蓉榕 rou柔 rui瑞蕊 ruo若 "
          + "sha莎 shan珊山 shen沈 sheng生胜盛 shi石世士时 shu树 shun顺 song宋 su苏素 sun孙 "
          + "tai泰 tan谭 tang唐 tao涛 teng腾 tian田 ting婷 wan婉纨 wang王汪 wei魏韦伟薇维 "
          + "wen文 wu吴武 xia夏霞 xian娴 xiang祥香翔 xiao肖晓霄 xie谢 xin信欣 xing兴行 xiong熊雄 "
          + "xu徐许旭 xue薛学雪 yan艳妍雁言炎 yang杨洋 yao姚瑶 ye叶 yi怡仪义以 yin尹 ying英莺颖 "
          + "yong勇永 yu余于玉 yuan袁元媛苑 yue月 yun云筠芸 ze泽 zeng曾 zhang张 zhao赵 zhen真珍贞 "
          + "zheng郑政 zhi志之致 zhong钟 zhou周 zhu朱竹 zi子 zou邹";

  private static final Map<Character, String> READING = readings();

  private Pinyin() {}

  /**
   * A text in capitals without spaces.
   *
   * @throws IllegalArgumentException when it has a character that no invented name has
   */
  public static String of(String text) {
    StringBuilder latin = new StringBuilder();
    for (char c : text.toCharArray()) {
      String reading = READING.get(c);
      if (reading == null) {
        throw new IllegalArgumentException("no reading of " + c + " is known");
      }
      latin.append(reading);
    }
    return latin.toString();
  }

  private static Map<Character, String> readings() {
    Map<Character, String> readings = new HashMap<>();
    for (String entry : SYLLABLES.split(" ")) {
      int end = 0;
      while (entry.charAt(end) <= 'z') {
        end++;
      }
      // Passports write the umlaut of lü as YU.
      String latin = entry.substring(0, end).replace("lv", "lyu").toUpperCase(Locale.ROOT);
      for (char c : entry.substring(end).toCharArray()) {
        readings.put(c, latin);
      }
    }
    return Map.copyOf(readings);
  }
}
