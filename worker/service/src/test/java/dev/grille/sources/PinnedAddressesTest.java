package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PinnedAddressesTest {
  private static final SourceRules EVERY_NAME =
      new SourceRules(List.of("*"), List.of(), Set.of(80, 443));

  private final HostileNames names = new HostileNames();

  @Test
  void nothingIsAllowedThatIsNotNamedAndNoNameIsEvenAskedFor() {
    PinnedAddresses pinned = pinned(SourceRules.nothing());
    for (String host : List.of("public.test", "localhost", "93.184.216.34", "example.com")) {
      assertThatExceptionOfType(PinnedAddresses.ForbiddenAddressException.class)
          .isThrownBy(() -> pinned.resolve(host));
    }
    assertThat(names.lookedUp()).isEmpty();
  }

  @Test
  void onlyAddressesThatMayBeReachedAreDialled() throws Exception {
    assertThat(pinned(EVERY_NAME).resolve("mixed.test"))
        .containsExactly(InetAddress.getByName("93.184.216.34"));
    assertThat(pinned(EVERY_NAME).resolve("public.test")).hasSize(2);
  }

  @Test
  void aNameIsResolvedOncePerConnection() throws Exception {
    pinned(EVERY_NAME).resolve("public.test");
    assertThat(names.lookedUp()).containsExactly("public.test");
  }

  @Test
  void aRangeOpensNoMoreThanItself() throws Exception {
    SourceRules rules =
        new SourceRules(List.of(), List.of(AddressRange.of("10.1.0.0/16")), Set.of(80));
    assertThat(pinned(rules).resolve("10.1.255.255")).hasSize(1);
    for (String host : List.of("10.2.0.0", "10.0.255.255", "127.0.0.1", "93.184.216.34")) {
      assertThatExceptionOfType(PinnedAddresses.ForbiddenAddressException.class)
          .isThrownBy(() -> pinned(rules).resolve(host));
    }
  }

  private PinnedAddresses pinned(SourceRules rules) {
    return new PinnedAddresses(rules, names, Duration.ofSeconds(2));
  }
}
