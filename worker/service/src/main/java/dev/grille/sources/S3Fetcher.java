package dev.grille.sources;

import dev.grille.contracts.ErrorCode;
import dev.grille.gate.PictureLimits;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Fetches {@code s3://bucket/key} from Amazon S3 or any store that speaks its language. */
public final class S3Fetcher implements UrlFetcher {
  private final S3Settings settings;
  private final Retries retries;
  private final S3Client client;

  /** A fetcher with the SDK's default chain of credentials. */
  public S3Fetcher(S3Settings settings, HttpSettings patience, RandomGenerator random) {
    this(settings, patience, random, DefaultCredentialsProvider.builder().build());
  }

  S3Fetcher(
      S3Settings settings,
      HttpSettings patience,
      RandomGenerator random,
      AwsCredentialsProvider credentials) {
    this.settings = settings;
    this.retries = new Retries(patience, random);
    this.client = client(settings, patience, credentials);
  }

  @Override
  public byte[] fetch(URI address, PictureLimits limits) {
    return retries.run(() -> tryOnce(address, limits));
  }

  @Override
  public void close() {
    client.close();
  }

  private byte[] tryOnce(URI address, PictureLimits limits) throws FetchException {
    GetObjectRequest request = request(address);
    try {
      return client.getObject(request, bounded(limits));
    } catch (SdkException e) {
      throw failure(e, Addresses.show(address), limits);
    }
  }

  private GetObjectRequest request(URI address) throws FetchException {
    String bucket = address.getRawAuthority() == null ? "" : address.getRawAuthority();
    String path = address.getPath() == null ? "" : address.getPath();
    if (!settings.buckets().contains(bucket)) {
      throw FetchException.lasting(
          ErrorCode.SOURCE_FORBIDDEN,
          Addresses.clean(bucket)
              + " is not on the allow-list of buckets, grille.sources.s3.buckets");
    }
    if (path.length() < 2 || address.getRawQuery() != null || address.getRawFragment() != null) {
      throw FetchException.lasting(
          ErrorCode.INVALID_FIELD, "an s3 address has the form s3://bucket/key");
    }
    String key = path.substring(1);
    if (hasDotSegments(key)) {
      throw FetchException.lasting(
          ErrorCode.INVALID_FIELD,
          "the key of an s3 address has a segment . or .., which may lead to another key");
    }
    return GetObjectRequest.builder().bucket(bucket).key(key).build();
  }

  /**
   * Clients, proxies and stores take {@code .} and {@code ..} out of a path (RFC 3986, 5.2.4), in
   * front of the signature or behind it, escaped or not: with the bucket in the path, {@code
   * ../other/k} is an object of another bucket. Such a key cannot be asked for safely.
   */
  private static boolean hasDotSegments(String key) {
    return Stream.of(key.split("[/\\\\]", -1))
        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
  }

  /** Counts as it comes; what is too large is cut off, not read to its end. */
  private static ResponseTransformer<GetObjectResponse, byte[]> bounded(PictureLimits limits) {
    return new ResponseTransformer<>() {
      @Override
      public byte[] transform(GetObjectResponse response, AbortableInputStream stream)
          throws IOException {
        Long length = response.contentLength();
        if (length != null && length > limits.maxBytes()) {
          stream.abort();
          throw new TooLargeException();
        }
        byte[] bytes = stream.readNBytes(limits.maxBytes() + 1);
        if (bytes.length > limits.maxBytes()) {
          stream.abort();
          throw new TooLargeException();
        }
        return bytes;
      }

      @Override
      public String name() {
        return "bounded";
      }
    };
  }

  private static FetchException failure(SdkException e, String where, PictureLimits limits) {
    if (e instanceof AwsServiceException service) {
      String message = where + " is answered with status " + service.statusCode();
      return service.statusCode() >= 500 || service.statusCode() == 429
          ? FetchException.passing(ErrorCode.SOURCE_REFUSED, message)
          : FetchException.lasting(ErrorCode.SOURCE_REFUSED, message);
    }
    if (isCausedBy(e, TooLargeException.class)) {
      return FetchException.lasting(
          ErrorCode.IMAGE_TOO_LARGE, "the picture has more than " + limits.maxBytes() + " bytes");
    }
    if (e instanceof AbortedException) {
      Thread.currentThread().interrupt();
    }
    if (isTimeout(e)) {
      return FetchException.passing(ErrorCode.SOURCE_TIMEOUT, where + " was not delivered in time");
    }
    return e instanceof SdkClientException && e.getCause() == null
        ? FetchException.lasting(
            ErrorCode.SOURCE_UNREACHABLE, where + " cannot be asked for: no usable credentials")
        : FetchException.passing(
            ErrorCode.SOURCE_UNREACHABLE, "the store of " + where + " could not be reached");
  }

  /** Of one try as a whole, which the SDK counts, or of one wait, which the socket counts. */
  private static boolean isTimeout(SdkException e) {
    return e instanceof ApiCallTimeoutException
        || e instanceof ApiCallAttemptTimeoutException
        || isCausedBy(e, SocketTimeoutException.class);
  }

  private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
  }

  private static S3Client client(
      S3Settings settings, HttpSettings patience, AwsCredentialsProvider credentials) {
    Duration read = patience.readTimeout();
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials)
            .forcePathStyle(settings.pathStyle())
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(patience.connectTimeout())
                    .socketTimeout(read))
            // One place decides about another try, for all sources alike.
            .overrideConfiguration(
                overrides ->
                    overrides
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(patience.totalTimeout()));
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return builder.build();
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
