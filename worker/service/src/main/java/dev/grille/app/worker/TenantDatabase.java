package dev.grille.app.worker;

import dev.grille.contracts.Tenant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections to one tenant's tables, and to no others'. */
record TenantDatabase(Tenant tenant, JdbcClient jdbc, TransactionOperations transactions) {
  TenantDatabase(Tenant tenant, DataSource source) {
    this(
        tenant,
        JdbcClient.create(source),
        new TransactionTemplate(new JdbcTransactionManager(source)));
  }
}
