package dev.grille.sources;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host for a connection that is about to be made. What it returns is what is dialled: no
 * second look-up comes between the check and the connection, so that a name cannot change its mind
 * (DNS rebinding).
 */
final class PinnedAddresses implements DnsResolver, AutoCloseable {
  /** Look-ups under way; the system's resolver cannot be cancelled. */
  private static final int MAX_LOOKUPS = 32;

  private final SourceRules rules;
  private final NameService names;
  private final Duration timeout;
  private final ThreadPoolExecutor lookups =
      new ThreadPoolExecutor(
          0, MAX_LOOKUPS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), PinnedAddresses::thread);

  PinnedAddresses(SourceRules rules, NameService names, Duration timeout) {
    this.rules = rules;
    this.names = names;
    this.timeout = timeout;
  }

  /** Who knows the addresses of names. */
  interface NameService {
    /** All addresses of a name. */
    InetAddress[] lookUp(String name) throws UnknownHostException;
  }

  /** A host leads nowhere where one may go. */
  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String normalised =
        HostNames.normalise(host).orElseThrow(() -> new ForbiddenAddressException(host));
    if (!rules.allowHost(normalised)) {
      throw new ForbiddenAddressException("not on the allow-list");
    }
    InetAddress[] found =
        HostNames.literal(normalised).map(address -> new InetAddress[] {address}).orElse(null);
    if (found == null) {
      found = lookUp(normalised);
    }
    List<InetAddress> allowed =
        Stream.of(found).filter(address -> rules.allowAddress(normalised, address)).toList();
    if (allowed.isEmpty()) {
      throw new ForbiddenAddressException("no address that may be reached");
    }
    return allowed.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] lookUp(String name) throws UnknownHostException {
    Future<InetAddress[]> answer;
    try {
      answer = lookups.submit(() -> names.lookUp(name));
    } catch (RejectedExecutionException e) {
      throw new UnknownHostException("too many names are being resolved");
    }
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new UnknownHostException("the name was not resolved in time");
    } catch (ExecutionException e) {
      throw new UnknownHostException("the name is not known");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted");
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "look-up");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    lookups.shutdownNow();
  }
}
