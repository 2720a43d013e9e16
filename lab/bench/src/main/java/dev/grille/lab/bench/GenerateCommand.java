package dev.grille.lab.bench;

import dev.grille.console.Count;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Scene;
import dev.grille.lab.cases.documents.DocumentGenerator;
import dev.grille.lab.cases.documents.PictureSet;
import dev.grille.lab.cases.documents.Specimens;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.families.Families;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyGenerator;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.pages.PageFamily;
import dev.grille.lab.cases.pages.PageGenerator;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.tables.TableFamily;
import dev.grille.lab.cases.tables.TableGenerator;
import dev.grille.lab.cases.tables.settings.TableStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: draws cases into folders. */
@Command(
    name = "generate",
    description = "Draws cases with known values and known homographies.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--out", required = true, description = "Folder for the cases.")
  private Path out = Path.of(".");

  @Option(names = "--forms", split = ",", description = "Names of forms; all by default.")
  private List<String> forms = new ArrayList<>();

  @Option(
      names = "--severity",
      split = ",",
      description = "${COMPLETION-CANDIDATES}; all by default.")
  private Set<Severity> severities = EnumSet.allOf(Severity.class);

  @Option(
      names = "--count",
      converter = Count.OrNone.class,
      description = "Pictures per form and severity; ${DEFAULT-VALUE}.")
  private int count = 5;

  @Option(names = "--seed", description = "Where chance starts; ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--kinds", description = "Declare the fields' kinds instead of plain text.")
  private boolean kinds;

  @Option(
      names = "--drift",
      description = "Factor on how far printers stand off; ${DEFAULT-VALUE}.")
  private double drift = 1;

  @Option(
      names = "--strangers",
      converter = Count.OrNone.class,
      description = "Pictures of other forms per case, to be refused; ${DEFAULT-VALUE}.")
  private int strangers = 1;

  @Option(
      names = "--scene",
      description =
          "What is registered and where the pictures are taken: ${COMPLETION-CANDIDATES};"
              + " ${DEFAULT-VALUE}.")
  private Scene scene = Scene.PLAIN;

  @Option(
      names = "--families",
      split = ",",
      description = "Draws families of situations instead of forms: all, or their names.")
  private List<String> families = new ArrayList<>();

  @Option(
      names = "--pages",
      split = ",",
      arity = "0..1",
      fallbackValue = "all",
      description = "Draws whole pages of text instead: all, or families such as letters,tables.")
  private List<String> pages = new ArrayList<>();

  @Option(
      names = "--tables",
      split = ",",
      arity = "0..1",
      fallbackValue = "all",
      description = "Draws tables instead: all, or families such as ruled,hl,vl,nl.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--documents",
      split = ",",
      arity = "0..1",
      fallbackValue = "all",
      description =
          "Draws documents instead: all, several, cut, faulty, none, or kinds such as passport.")
  private List<String> documents = new ArrayList<>();

  @Option(
      names = "--specimens",
      description =
          "Draws one small upright document of each kind instead, as docs/documents.md shows them.")
  private boolean specimens;

  @Override
  public Integer call() {
    if (specimens) {
      return drawSpecimens();
    }
    if (!documents.isEmpty()) {
      return drawDocuments();
    }
    if (!tables.isEmpty()) {
      return drawTables();
    }
    if (!pages.isEmpty()) {
      return drawPages();
    }
    if (!families.isEmpty()) {
      return drawFamilies();
    }
    CaseGenerator generator =
        new CaseGenerator(
            Fonts.ofThisMachine(),
            new CaseGenerator.Settings(count, seed, kinds, drift, strangers, scene));
    List<Form> chosen = forms.isEmpty() ? Forms.all() : named(forms, Forms::named);
    for (Form form : chosen) {
      for (Severity severity : severities) {
        System.out.println(generator.generate(form, severity, out).path());
      }
    }
    return 0;
  }

  private <T> List<T> named(List<String> names, Function<String, T> lookUp) {
    try {
      return names.stream().map(lookUp).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int drawPages() {
    List<PageFamily> chosen =
        pages.contains("all") ? List.of(PageFamily.values()) : named(pages, PageFamily::named);
    PageGenerator generator = new PageGenerator(Fonts.ofThisMachine(), count, seed);
    for (PageFamily family : chosen) {
      for (PageStyle style : PageStyle.all()) {
        for (Severity severity : severities) {
          System.out.println(generator.generate(family, style, severity, out).path());
        }
      }
    }
    return 0;
  }

  private int drawTables() {
    List<TableFamily> chosen =
        tables.contains("all") ? List.of(TableFamily.values()) : named(tables, TableFamily::named);
    TableGenerator generator = new TableGenerator(Fonts.ofThisMachine(), count, seed);
    for (TableFamily family : chosen) {
      for (TableStyle style : TableStyle.all()) {
        for (Severity severity : severities) {
          System.out.println(generator.generate(family, style, severity, out).path());
        }
      }
    }
    return 0;
  }

  private int drawDocuments() {
    DocumentGenerator generator = new DocumentGenerator(Fonts.ofThisMachine(), count, seed);
    for (List<PictureSet> sets : named(documents, PictureSet::named)) {
      for (PictureSet set : sets) {
        for (Severity severity : severities) {
          System.out.println(generator.generate(set, severity, out).path());
        }
      }
    }
    return 0;
  }

  private int drawSpecimens() {
    Fonts fonts = Fonts.ofThisMachine();
    for (DrawnKind kind : DrawnKind.values()) {
      System.out.println(Specimens.draw(kind, fonts, seed, out));
    }
    return 0;
  }

  private int drawFamilies() {
    List<Family> chosen =
        families.contains("all") ? Families.all() : named(families, Families::named);
    FamilyGenerator generator = new FamilyGenerator(Fonts.ofThisMachine(), count, seed);
    for (Family family : chosen) {
      for (FamilyStyle style : family.styles()) {
        for (Severity severity : severities) {
          System.out.println(generator.generate(family, style, severity, out).path());
        }
      }
    }
    return 0;
  }
}
