package dev.grille.sources;

import dev.grille.contracts.ErrorCode;
import dev.grille.gate.PictureLimits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches by http and https, only from where the rules allow, at every connection and redirect.
 * Proxies, cookies, credentials and caches play no part.
 */
public final class HttpFetcher implements UrlFetcher {
  private static final int MAX_LINE = 16 << 10;
  private static final int MAX_HEADERS = 100;
  private static final int CONNECTIONS = 64;

  private final SourceRules rules;
  private final HttpSettings settings;
  private final Retries retries;
  private final PinnedAddresses addresses;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(HttpFetcher::watchThread);

  /** A fetcher that resolves names by the system's resolver. */
  public HttpFetcher(SourceRules rules, HttpSettings settings, RandomGenerator random) {
    this(rules, settings, random, InetAddress::getAllByName);
  }

  HttpFetcher(
      SourceRules rules,
      HttpSettings settings,
      RandomGenerator random,
      PinnedAddresses.NameService names) {
    this.rules = rules;
    this.settings = settings;
    this.retries = new Retries(settings, random);
    this.addresses = new PinnedAddresses(rules, names, settings.resolveTimeout());
    this.client = client(settings, addresses);
  }

  @Override
  public byte[] fetch(URI address, PictureLimits limits) {
    return retries.run(() -> tryOnce(address, limits));
  }

  @Override
  public void close() {
    watch.shutdownNow();
    addresses.close();
    try {
      client.close();
    } catch (IOException e) {
      // Sockets that cannot be closed are gone already.
    }
  }

  private byte[] tryOnce(URI start, PictureLimits limits) throws FetchException {
    long deadline = System.nanoTime() + settings.totalTimeout().toNanos();
    URI address = start;
    for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
      HttpTarget target = HttpTarget.of(address, rules);
      HttpReply reply = exchange(target, limits, deadline);
      if (reply.redirect() == null) {
        return reply.body();
      }
      address = target.follow(reply.redirect());
    }
    throw FetchException.lasting(
        ErrorCode.SOURCE_REFUSED,
        Addresses.show(start) + " redirects more than " + settings.maxRedirects() + " times");
  }

  private HttpReply exchange(HttpTarget target, PictureLimits limits, long deadline)
      throws FetchException {
    HttpGet request = new HttpGet(target.request());
    request.setHeader("Accept", "image/*, application/octet-stream;q=0.9, */*;q=0.1");
    request.setHeader("Accept-Encoding", "identity");
    long left = Math.max(1, deadline - System.nanoTime());
    ScheduledFuture<?> alarm = watch.schedule(request::cancel, left, TimeUnit.NANOSECONDS);
    try {
      HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
      return client.execute(host, request, response -> HttpReply.read(response, target, limits));
    } catch (IOException e) {
      if (e instanceof HttpReply.RefusedException refused) {
        throw refused.why();
      }
      throw failure(e, target, request.isCancelled());
    } catch (CancellationException e) {
      throw failure(new InterruptedIOException("no connection was free"), target, true);
    } finally {
      alarm.cancel(false);
    }
  }

  private static FetchException failure(IOException e, HttpTarget target, boolean cancelled) {
    String where = target.shown();
    if (e instanceof PinnedAddresses.ForbiddenAddressException) {
      return FetchException.lasting(
          ErrorCode.SOURCE_FORBIDDEN,
          where + " leads to an address that is not public and not in grille.sources.cidrs");
    }
    if (cancelled
        || e instanceof SocketTimeoutException
        || e instanceof ConnectTimeoutException
        || e instanceof InterruptedIOException) {
      return FetchException.passing(ErrorCode.SOURCE_TIMEOUT, where + " did not answer in time");
    }
    if (e instanceof UnknownHostException) {
      return FetchException.passing(
          ErrorCode.SOURCE_UNREACHABLE, "the name in " + where + " could not be resolved");
    }
    if (e instanceof SSLException) {
      return FetchException.lasting(
          ErrorCode.SOURCE_UNREACHABLE, where + " has no connection that can be trusted");
    }
    return FetchException.passing(
        ErrorCode.SOURCE_UNREACHABLE,
        where + " could not be reached: " + e.getClass().getSimpleName());
  }

  private static CloseableHttpClient client(HttpSettings settings, PinnedAddresses addresses) {
    Timeout read = Timeout.of(settings.readTimeout());
    Http1Config strict =
        Http1Config.custom().setMaxLineLength(MAX_LINE).setMaxHeaderCount(MAX_HEADERS).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(strict).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(read)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(read)
                .setConnectionRequestTimeout(Timeout.of(settings.totalTimeout()))
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .setUserAgent("grille")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static Thread watchThread(Runnable work) {
    Thread thread = new Thread(work, "fetch-watch");
    thread.setDaemon(true);
    return thread;
  }
}
