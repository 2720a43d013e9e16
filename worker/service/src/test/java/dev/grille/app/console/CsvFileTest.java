package dev.grille.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
  @Test
  void cellsAreQuotedWhereTheyHaveToBe(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("values.csv");
    try (var csv = new CsvFile(file, List.of("key", "value"))) {
      csv.row(List.of("金额", "1,250.00"));
      csv.row(List.of("address", "say \"no\"\n2nd line"));
      csv.row(List.of("loss", "-3.25"));
    }
    assertThat(Files.readString(file))
        .isEqualTo(
            "key,value\r\n金额,\"1,250.00\"\r\naddress,\"say \"\"no\"\"\n2nd line\"\r\n"
                + "loss,-3.25\r\n");
  }

  @Test
  void whatASpreadsheetWouldCalculateIsText(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("values.csv");
    try (var csv = new CsvFile(file, List.of("value"))) {
      csv.row(List.of("=HYPERLINK(\"http://example.com\")"));
      csv.row(List.of("-2+3+cmd|' /C calc'!A0"));
    }
    assertThat(Files.readString(file)).contains("\r\n'-2+3+cmd|");
    assertThat(Files.readString(file)).contains("\"'=HYPERLINK(\"\"http://example.com\"\")\"");
  }
}
