package dev.grille.lab.cases.pages.words;

import java.util.List;

/** Chinese words by the part that they play in a sentence. */
final class ChineseVocabulary {
  static final List<String> WHO =
      words(
          "项目组 各部门 全体员工 本公司 物业中心 采购科 财务室 业主委员会 值班人员 施工单位 参赛选手 报名学员 图书馆 实验室 食堂 后勤处 监理方"
              + " 供货商 承租人 寄件人 保洁队 安全员 技术小组 志愿者 街道办事处 档案馆 门诊部 药房 护士站 检验科 住院病人 家长代表 班主任 教研室 运动队"
              + " 评审专家 会计师 仓库管理员 调度台 司机 乘务组 车站 养护队 水厂 供电所 燃气站 环卫工人 居民 商户 合作社 农场 渔民 牧民 旅行社 导游 酒店前台");
  static final List<String> WHEN =
      words(
          "本周五上午 下月初 自即日起 春节期间 每天清晨 雨季来临前 工作日傍晚 年底之前 第二季度 双休日 周三下午 夏令时间 寒假开始后 汛期 夜间"
              + " 元宵节当天 三个工作日内 月末盘点时 试用期满后 合同签订之日 明年春季 国庆前夕 午休时段 凌晨两点");
  static final List<String> MODAL =
      words("应当 必须 将 可以 需要 不得 已经 正在 继续 尽快 逐步 统一 分批 轮流 不再 暂缓 提前 优先 主动 定期");
  static final List<String> DO =
      words(
          "检查 更换 安装 提交 整理 登记 核对 领取 缴纳 暂停 恢复 测试 清洗 搬运 存放 修剪 粉刷 拆除 验收 签署 归还 借阅 预约 取消 退订 补办 复印"
              + " 张贴 通报 翻译 录入 上传 备份 加固 疏通 消毒 称重 包装 运送 分拣 冷藏 加热 搅拌 过滤 焊接 打磨 喷漆 丈量 绘制 校准 维护 抽查 统计"
              + " 汇总 发放 回收 改造 扩建 调整 评选 表彰");
  static final List<String> WHAT =
      words(
          "消防器材 空调滤网 电梯轿厢 年度预算 发票存根 劳动合同 身份证明 借书卡 停车位 门禁卡 供水管道 燃气表 配电箱 路灯 绿化带 垃圾桶 宣传栏 会议纪要"
              + " 实验数据 样品 试剂瓶 显微镜 离心机 投影仪 打印机 键盘 显示屏 服务器 网络设备 电缆 螺栓 轴承 齿轮 阀门 水泵 锅炉 压力容器 脚手架 模板"
              + " 混凝土 钢筋 砂石 瓷砖 涂料 玻璃 门窗 家具 窗帘 被褥 餐具 蔬菜 鲜肉 面粉 食用油 调味品 茶叶 牛奶 药品 疫苗 病历 处方 化验单 口罩"
              + " 护目镜 手套 安全帽 工作服 雨衣 帐篷 急救箱 灭火毯 船票 行李 包裹 信件 报纸 画册 地图 标本 化石 乐器 球拍 跳绳 奖杯 证书 锦旗 种子"
              + " 化肥 农药 薄膜 拖拉机 渔网 饲料 羊毛 蜂蜜 木材 竹篮");
  static final List<String> WHY =
      words("因线路检修 为保障用水安全 根据上级要求 由于天气原因 为方便居民出行 经研究决定 按照规定 结合实际情况 因设备老化 鉴于报名人数较多 为提高效率 受台风影响");
  static final List<String> TAIL =
      words("逾期不再受理 请相互转告 不便之处敬请谅解 违者按规定处理 详情请咨询前台 费用由双方分担 特此说明 欢迎监督 望严格执行 最终解释权归主办方 数量有限 先到先得");
  static final List<String> TITLE =
      words(
          "停水 用电 招聘 采购 值班 搬迁 体检 培训 竞赛 募捐 放假 装修 施工 消防 安全 卫生 收费 退款 借阅 租赁 验收 中标 变更 会议 考试 录取 防汛 植树"
              + " 运动会 读书节 家长会 义诊 年检 盘点 促销 展览 音乐会 摄影 讲座 招生");
  static final List<String> PAPER =
      words("通知 公告 说明 须知 安排 方案 报告 清单 申请书 协议书 证明 邀请函 简报 启事 规定 办法 名单 计划 纪要 公示");
  static final List<String> LABEL =
      words(
          "姓名 性别 编号 日期 金额 数量 单价 合计 备注 地址 电话 部门 职务 规格 型号 单位 税率 总额 经办人 收款人 开户行 账号 余额 类别 状态 产地 批号 有效期"
              + " 重量 体积 班级 学号 床号 科室 病区 车次 座位 里程 温度 湿度 压力 速度");
  static final List<String> ADJECTIVE =
      words("崭新 陈旧 潮湿 干燥 结实 轻便 昂贵 廉价 透明 易碎 进口 国产 备用 临时 固定 便携 环保 防水 耐磨 加厚 迷你 大号 红色 墨绿 米白 深蓝");
  static final List<String> GOODS =
      words(
          "苹果 香蕉 葡萄 橙子 柠檬 土豆 番茄 黄瓜 豆腐 鸡蛋 鸭血 牛肉面 小笼包 酸辣粉 绿豆汤 矿泉水 咖啡 奶茶 酱油 陈醋 大米 挂面 花生 核桃 饼干 巧克力"
              + " 牙膏 毛巾 肥皂 洗发水 纸巾 雨伞 拖鞋 袜子 衬衫 围巾 帽子 钢笔 橡皮 笔记本 订书机 胶带 剪刀 台灯 插线板 电池 灯泡 充电器 耳机 鼠标");
  static final List<String> ORGANISATION =
      words(
          "人民医院 第一中学 图书馆 档案局 供电公司 自来水厂 物业服务中心 社区居委会 体育馆 科技馆 博物馆 设计院 研究所 建筑公司 运输队 百货商店 超市 药店 书店 花卉市场");

  /** What Chinese sentences take over from other languages. */
  static final List<String> LATIN =
      words(
          "Wi-Fi PDF USB VIP GPS LED iPad A4 Excel Type-C APP DNA 5G VR Email CT B2B Word KTV PVC");

  static final List<String> PLACE =
      words("长宁 临江 南湖 东关 石桥 清河 柳林 白沙 桃园 金山 双龙 梅岭 望江 平安 永福 青山 荷塘 松柏 云溪 月牙");

  private ChineseVocabulary() {}

  private static List<String> words(String spaced) {
    return List.of(spaced.split(" "));
  }
}
