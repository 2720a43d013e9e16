package dev.grille.lab.cases.documents.people;

import dev.grille.lab.cases.values.CheckDigits;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Region;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A firm that does not exist.
 *
 * @param name its full name
 * @param code its unified social credit code; GB 32100
 * @param region where it is registered
 * @param address without line breaks
 * @param phone its telephone number
 * @param bank the branch of its bank
 * @param account its number there
 */
public record Firm(
    String name,
    String code,
    Region region,
    String address,
    String phone,
    String bank,
    String account) {
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Any firm. */
  public static Firm invent(RandomGenerator random) {
    Region region = Region.any(random);
    return new Firm(
        Chinese.company().next(random, Map.of()),
        code(region, random),
        region,
        Person.address(region, random),
        "0" + random.nextInt(310, 900) + "-" + random.nextInt(20000000, 89999999),
        Chinese.bankBranch().next(random, Map.of()),
        account(random));
  }

  private static String code(Region region, RandomGenerator random) {
    StringBuilder organisation = new StringBuilder("MA");
    while (organisation.length() < 8) {
      organisation.append(
          random.nextInt(3) == 0
              ? CREDIT.charAt(random.nextInt(CREDIT.length()))
              : (char) ('0' + random.nextInt(10)));
    }
    organisation.append(CheckDigits.organisation(organisation.toString()));
    String first = "91" + region.code() + organisation;
    return first + CheckDigits.credit(first);
  }

  private static String account(RandomGenerator random) {
    StringBuilder account = new StringBuilder().append(random.nextInt(1, 10));
    int length = random.nextInt(14, 20);
    while (account.length() < length) {
      account.append(random.nextInt(10));
    }
    return account.toString();
  }
}
