package dev.grille.sources;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3Mock of Adobe in a process of its own: a server that speaks S3 for every client. */
final class StoreProcess implements AutoCloseable {
  static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  private static final Path JAR = Path.of("target", "servers", "s3mock.jar");

  private final Process process;
  private final int port;

  StoreProcess(Path folder, String bucket) throws IOException, InterruptedException {
    port = freePort();
    Path log = folder.resolve("store.log");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--server.port=0",
                "--com.adobe.testing.s3mock.http-port=" + port,
                "--com.adobe.testing.s3mock.store.root="
                    + Files.createDirectory(folder.resolve("store")),
                "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    awaitPort(log);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Puts an object into the store. */
  void put(String bucket, String key, byte[] object) {
    try (S3Client client =
        S3Client.builder()
            .endpointOverride(endpoint())
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(CREDENTIALS)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(object));
    }
  }

  private void awaitPort(Path log) throws IOException, InterruptedException {
    for (int i = 0; i < 1200 && process.isAlive(); i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IOException("the store did not start: " + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
