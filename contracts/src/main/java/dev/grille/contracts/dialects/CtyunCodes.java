package dev.grille.contracts.dialects;

import static dev.grille.contracts.dialects.CtyunFault.ACTION;
import static dev.grille.contracts.dialects.CtyunFault.BASE64;
import static dev.grille.contracts.dialects.CtyunFault.BYTES;
import static dev.grille.contracts.dialects.CtyunFault.DECODING;
import static dev.grille.contracts.dialects.CtyunFault.EMPTY;
import static dev.grille.contracts.dialects.CtyunFault.EMPTY_BODY;
import static dev.grille.contracts.dialects.CtyunFault.FOREIGN;
import static dev.grille.contracts.dialects.CtyunFault.FORMAT;
import static dev.grille.contracts.dialects.CtyunFault.MISSING;
import static dev.grille.contracts.dialects.CtyunFault.NO_JSON;
import static dev.grille.contracts.dialects.CtyunFault.NO_OBJECT;
import static dev.grille.contracts.dialects.CtyunFault.PATH;
import static dev.grille.contracts.dialects.CtyunFault.PIXELS;
import static dev.grille.contracts.dialects.CtyunFault.SERVICE;
import static dev.grille.contracts.dialects.CtyunFault.TOO_MANY;
import static dev.grille.contracts.dialects.CtyunFault.TYPE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The codes that one of the services lists, in the words of its table. */
final class CtyunCodes {
  /** One of them: its number, and what the table says of it in its two columns. */
  record Code(int number, String message, String details) {
    String wireName() {
      return "AI_OP_" + number;
    }
  }

  private final Map<CtyunFault, Code> codes = new EnumMap<>(CtyunFault.class);

  private CtyunCodes() {}

  /** The code; that of the service itself for what the table has no code for. */
  Code of(CtyunFault fault) {
    return Objects.requireNonNull(codes.getOrDefault(fault, codes.get(SERVICE)));
  }

  static CtyunCodes ofText() {
    return new CtyunCodes()
        .with(PATH, 400001, "请求路径错误", "请求路径错误")
        .with(EMPTY_BODY, 400003, "请求体内容为空", "请求体请求数据为空，没有包含内容")
        .with(NO_JSON, 400004, "请求体非 json 格式", "请求体内容需要符合 json 要求")
        .with(NO_OBJECT, 400005, "请求体类型错误", "请求体需为字典，不能为其他类型")
        .with(MISSING, 400006, "必传的参数未传", "必须的参数（data）未传")
        .with(TYPE, 400008, "请求体的参数字段类型错误", "data 字段应该是 list 类型")
        .with(EMPTY, 400009, "请求体的参数字段值为空", "data 列表为空")
        .with(BASE64, 400011, "base64 数据处理异常", "data 字段的 base64 字符串转换字节码异常")
        .with(FORMAT, 400012, "文件格式不合法", "仅支持 jpeg/png/jpg/bmp 格式")
        .with(BYTES, 400013, "文件大小不符合要求", "该文件大小不符合要求，图片要求小于 10M")
        .with(TOO_MANY, 400018, "超过个数限制", "data 超过个数限制，最多传 50 张图片")
        .with(DECODING, 410001, "图片解码错误", "字节码解码为图片错误")
        .with(PIXELS, 410002, "图片尺寸不符合要求", "分辨率长宽尺寸应不高于 5000 不低于 32")
        .with(SERVICE, 500001, "OCR服务接口异常，请联系管理员", "需要联系管理员处理");
  }

  static CtyunCodes ofIdCards() {
    return new CtyunCodes()
        .withCards()
        .with(NO_OBJECT, 4002, "body传入的不是字典")
        .with(PIXELS, 4011, "图片尺寸不符合要求，分辨率长宽尺寸应小于5000大于32")
        .with(PATH, 4013, "无效的请求路径，请确保请求路径正确");
  }

  static CtyunCodes ofPlates() {
    return new CtyunCodes()
        .withCards()
        .with(NO_OBJECT, 4002, "body传入不是字典")
        .with(PIXELS, 4011, "图片尺寸不符合要求,分辨率长宽尺寸应不高于5000不低于32");
  }

  static CtyunCodes ofLicence() {
    return new CtyunCodes()
        .with(EMPTY_BODY, 400003, "body内容为空", "Body请求数据为空，没有包含内容")
        .with(NO_JSON, 400004, "body请求体非json格式", "body内容需要符合json要求")
        .with(NO_OBJECT, 400005, "请求体类型错误", "请求体需为字典，不能为其他类型")
        .with(MISSING, 400006, "必传的参数未传", "必须的参数（'Action'、'ImageData'）未传")
        .with(FOREIGN, 400007, "传递非法参数", "body字典内有除（'Action'、'ImageData'）外的参数")
        .with(TYPE, 400008, "请求体的字段类型错误", "请求体的字段（'Action'、'ImageData'）类型错误，类型只能为字符串，不能为其他类型")
        .with(ACTION, 400009, "Action值设置错误", "Action值设置错误")
        .with(EMPTY, 400010, "'ImageData'字段值为空字符", "'ImageData'字段的base64字符串转换字节码异常")
        .with(BASE64, 400011, "'ImageData'字段base64数据处理异常", "'ImageData'字段base64数据处理异常")
        .with(FORMAT, 400012, "请求文件格式不合法", "仅支持 jpeg/png/jpg/bmp 格式")
        .with(BYTES, 400013, "图片文件大小不符合要求", "该文件大小不符合要求,静态图片要求小于7M")
        .with(DECODING, 400014, "图片解码错误", "字节码解码为图片错误")
        .with(PIXELS, 400015, "图片尺寸不符合要求", "分辨率长宽尺寸应不高于5000不低于32")
        .with(SERVICE, 500001, "服务接口异常，请联系管理员", "需要联系管理员处理");
  }

  private CtyunCodes withCards() {
    return with(EMPTY_BODY, 4001, "请求JSON处理异常")
        .with(NO_JSON, 4001, "请求JSON处理异常")
        .with(MISSING, 4003, "请求中未包data字段")
        .with(TYPE, 4004, "data字段图片数据不是list格式")
        .with(EMPTY, 4005, "图片list内图片数量为0")
        .with(TOO_MANY, 4006, "图片list内图片数量超过50张")
        .with(BASE64, 4008, "base64数据处理异常")
        .with(FORMAT, 4009, "请求文件格式不合法，仅支持 jpeg/png/jpg/bmp 格式")
        .with(DECODING, 4009, "请求文件格式不合法，仅支持 jpeg/png/jpg/bmp 格式")
        .with(BYTES, 4010, "单张图片大小超过10M")
        .with(SERVICE, 5000, "OCR服务接口异常，请联系管理员");
  }

  private CtyunCodes with(CtyunFault fault, int number, String said) {
    return with(fault, number, said, said);
  }

  private CtyunCodes with(CtyunFault fault, int number, String message, String details) {
    codes.put(fault, new Code(number, message, details));
    return this;
  }
}
