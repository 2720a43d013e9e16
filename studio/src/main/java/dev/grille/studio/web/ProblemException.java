package dev.grille.studio.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be met, and what its page is told. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Problem problem;

  public ProblemException(HttpStatus status, Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.status = status;
    this.problem = problem;
  }

  /** One without a failure behind it. */
  public ProblemException(HttpStatus status, Problem problem) {
    super(problem.message());
    this.status = status;
    this.problem = problem;
  }

  HttpStatus status() {
    return status;
  }

  Problem problem() {
    return problem;
  }
}
