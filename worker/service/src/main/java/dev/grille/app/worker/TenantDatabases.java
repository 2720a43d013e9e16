package dev.grille.app.worker;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.grille.contracts.Tenant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A pool for each tenant, whose connections stand in that tenant's schema from the first to the
 * last. The pools are as the settings say, but keep no connection that nobody needs.
 */
final class TenantDatabases implements AutoCloseable {
  private final List<TenantDatabase> databases = new ArrayList<>();
  private final List<HikariDataSource> pools = new ArrayList<>();

  /**
   * Pools that connect when they are first asked.
   *
   * @param shared of {@link Tenant#NONE}
   * @param settings of the tenants' pools
   */
  TenantDatabases(DataSource shared, HikariConfig settings, List<Tenant> tenants) {
    for (Tenant tenant : tenants) {
      DataSource source = tenant.isNone() ? shared : pool(tenant, settings);
      databases.add(new TenantDatabase(tenant, source));
    }
  }

  private DataSource pool(Tenant tenant, HikariConfig settings) {
    HikariDataSource pool = new HikariDataSource();
    settings.copyStateTo(pool);
    pool.setPoolName("grille-" + tenant.name());
    pool.setSchema(tenant.schema());
    pool.setMinimumIdle(0);
    pools.add(pool);
    return pool;
  }

  /** One for each tenant, in the order in which they were given. */
  List<TenantDatabase> all() {
    return List.copyOf(databases);
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
  }
}
