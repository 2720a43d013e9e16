package dev.grille.app.table;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.pages.FilePage;
import dev.grille.app.pages.PageCommand;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.TableFormat;
import dev.grille.contracts.TableResult;
import dev.grille.reader.Reader;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import dev.grille.sheets.TableAnswers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads the tables of pictures in this process, by the rules that a worker goes by. */
@Command(
    name = "table",
    description = {
      "Reads the tables of pictures without Kafka: as the answer that a worker would send, as HTML"
          + " or as a workbook.",
      "Exit code 0: all were read; 1: one was refused."
    },
    mixinStandardHelpOptions = true)
public final class TableCommand extends PageCommand {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private TableWishes wishes = new TableWishes();

  @Option(names = "--upright", description = "pages stand upright: do not look for their direction")
  private boolean upright;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      converter = Format.class,
      description = "json, html or xlsx (default: ${DEFAULT-VALUE}); xlsx needs --out")
  private TableFormat format = TableFormat.JSON;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to write each page's tables, in place of printing them")
  private @Nullable Path out;

  @Override
  protected CommandType type() {
    return CommandType.TABLE;
  }

  @Override
  protected boolean answers() {
    return out == null && format == TableFormat.JSON;
  }

  @Override
  protected void check() {
    if (out == null && format == TableFormat.XLSX) {
      throw new ParameterException(
          spec.commandLine(), "a workbook cannot be printed: name a folder with --out");
    }
  }

  @Override
  protected @Nullable Path out() {
    return out;
  }

  @Override
  protected OverlayScene read(Reader reader, FilePage page) throws IOException {
    TableReading reading = reader.ask(new Task.ReadTables(page.picture(), wishes.options(upright)));
    TableResult result = TableAnswers.of(reading.page(), format);
    String content =
        result.content() == null
            ? json(
                    page.title(),
                    new Answer.TablesRead(envelope(reading.timings()), PictureAnswers.of(result)))
                + "\n"
            : result.content();
    if (out == null) {
      System.out.print(content);
    } else {
      byte[] file =
          format == TableFormat.XLSX
              ? Base64.getDecoder().decode(content)
              : content.getBytes(StandardCharsets.UTF_8);
      Path written = out.resolve(page.name() + "." + format.wireName());
      Files.write(written, file);
      System.out.println(page.title() + ": " + TableSummary.of(reading.page()));
    }
    return TableScene.of(page.title(), reading.page());
  }

  /** For the command line. */
  static final class Format implements ITypeConverter<TableFormat> {
    @Override
    public TableFormat convert(String text) {
      return TableFormat.ofWireName(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is none of json, html and xlsx"));
    }
  }
}
