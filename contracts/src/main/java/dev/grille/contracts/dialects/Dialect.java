package dev.grille.contracts.dialects;

import dev.grille.contracts.CommandFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The vendors whose requests are understood as they stand. Readers, tables and tests use this. */
public enum Dialect {
  /** Custom OCR of AWS's AI kits. */
  AWS("aws", new AwsErrors(), List.of(new AwsTemplates(), new AwsQuery())),
  /** Character recognition of Alibaba Cloud. */
  ALIYUN(
      "aliyun",
      new AliyunErrors(),
      List.of(
          new AliyunText(),
          new AliyunTemplates(),
          new AliyunTables(),
          new AliyunIdCard(),
          new AliyunDriverLicence(),
          new AliyunVehicleLicence(),
          new AliyunBusinessLicence(),
          new AliyunBusinessCard(),
          new AliyunBankCard(),
          new AliyunPassport(),
          new AliyunHouseholdPage(),
          new AliyunSeals(),
          new AliyunTaxiReceipts(),
          new AliyunTrainTicket(),
          new AliyunPlates(),
          new AliyunVin())),
  /** Printed text recognition of China Telecom Cloud. */
  CTYUN(
      "ctyun",
      CtyunErrors.TEXT,
      List.of(
          new CtyunText(),
          new CtyunIdCards(),
          new CtyunPlates(),
          new CtyunLicence(CtyunLicence.PATH),
          new CtyunLicence(CtyunLicence.PATH_OF_EXAMPLE))),
  /** Optical Character Recognition of Huawei Cloud. */
  HUAWEI("huawei", new HuaweiErrors(), List.of(new HuaweiClassification()));

  private final String wireName;
  private final VendorErrors errors;
  private final List<VendorService> services;

  Dialect(String wireName, VendorErrors errors, List<VendorService> services) {
    this.wireName = wireName;
    this.errors = errors;
    this.services = List.copyOf(services);
  }

  /** The value of the header that chooses it. */
  public String wireName() {
    return wireName;
  }

  /** How its failures look. */
  public VendorErrors errors() {
    return errors;
  }

  /** What of the vendor's there is. */
  public List<VendorService> services() {
    return services;
  }

  /** The dialect of that name, if there is one. */
  public static Optional<Dialect> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }

  /** All names, in the order above. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Dialect::wireName).toList();
  }

  /** Its paths, each once. */
  public List<String> paths() {
    return services.stream().map(VendorService::path).distinct().toList();
  }

  /**
   * The services at a path; none where nothing is there.
   *
   * @param path null where none is given, which is enough for a vendor that has only one
   */
  public List<VendorService> at(@Nullable String path) {
    if (path == null) {
      return paths().size() == 1 ? services : List.of();
    }
    return services.stream().filter(service -> service.isAt(path)).toList();
  }

  /**
   * The topic that a request is for; empty where nothing is at its path. What no service of the
   * path takes goes to the first, which says what is wrong with it.
   */
  public Optional<CommandFamily> familyOf(@Nullable String path, ObjectNode body) {
    List<VendorService> there = at(path);
    return there.stream()
        .filter(service -> service.takes(body))
        .findFirst()
        .or(() -> there.stream().findFirst())
        .map(VendorService::family);
  }
}
