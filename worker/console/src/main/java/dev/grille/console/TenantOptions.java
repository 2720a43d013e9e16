package dev.grille.console;

import dev.grille.contracts.Tenant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says whose topics and tables are meant. */
public final class TenantOptions {
  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      defaultValue = "",
      converter = NameConverter.class,
      description = "whose topics and tables: one of the worker's grille.tenants")
  private Tenant tenant = Tenant.NONE;

  /** The one that was named; {@link Tenant#NONE} where none was. */
  public Tenant tenant() {
    return tenant;
  }

  /** Refuses what no tenant can be called. */
  private static final class NameConverter implements ITypeConverter<Tenant> {
    @Override
    public Tenant convert(String name) {
      try {
        return new Tenant(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
