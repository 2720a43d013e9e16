package dev.grille.messaging;

import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.UnpublishedRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The topics of one tenant, and where and by what its commands are done. No two share a database
 * schema or a topic.
 *
 * @param database transactions over the schema that the repositories and handlers use
 */
public record ServedTenant(
    TopicSettings topics,
    TransactionOperations database,
    CommandLedger ledger,
    DeadLetterRepository letters,
    UnpublishedRepository unpublished,
    HandlerTable handlers) {}
