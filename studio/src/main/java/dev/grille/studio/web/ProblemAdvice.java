package dev.grille.studio.web;

import dev.grille.contracts.CommandException;
import dev.grille.db.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Makes every failure of the studio's server a {@link Problem}. */
@RestControllerAdvice
public final class ProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> problem(ProblemException failure) {
    return ResponseEntity.status(failure.status()).body(failure.problem());
  }

  /** What a worker would refuse. */
  @ExceptionHandler
  ResponseEntity<Problem> refused(CommandException failure) {
    Problem problem =
        new Problem(
            failure.code().name(),
            failure.plainMessage(),
            failure.path(),
            failure.code().remedy(),
            null);
    return ResponseEntity.unprocessableContent().body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> withoutDatabase(DatabaseException failure) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .body(
            Problem.of(
                "DATABASE_UNAVAILABLE",
                String.valueOf(failure.getMessage()),
                "Try again when PostgreSQL answers; commands go on without it being looked at."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> other(Exception failure) {
    if (failure instanceof ErrorResponse known) {
      String said = known.getBody().getTitle();
      return ResponseEntity.status(known.getStatusCode())
          .body(
              Problem.of(
                  "BAD_REQUEST",
                  said == null ? "The request cannot be understood." : said,
                  "Reload the page: it may be older than the studio that serves it."));
    }
    // The failure's own words may quote a body; its kind and its trace do not.
    log.error("a request failed: {}", failure.getClass().getName(), new Trace(failure));
    return ResponseEntity.internalServerError()
        .body(
            Problem.of(
                "INTERNAL", "The studio's server failed.", "Its terminal says where; try again."));
  }

  /** A failure's trace without its words. */
  private static final class Trace extends Exception {
    private static final long serialVersionUID = 1L;

    Trace(Exception of) {
      super(of.getClass().getName());
      setStackTrace(of.getStackTrace());
    }
  }
}
