package dev.grille.templates;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Anchors;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.ListTemplates;
import dev.grille.contracts.TemplateSummary;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.Listed;
import dev.grille.db.TemplateRepository.SummaryRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the templates in pages, oldest first. */
public final class ListTemplatesHandler implements CommandHandler<ListTemplates> {
  /** A page ends before its fields and anchors take more, so that the answer fits its topic. */
  static final int MAX_PAGE_BYTES = 4 << 20;

  private static final int ROWS_AT_ONCE = 100;

  private final TemplateRepository templates;

  public ListTemplatesHandler(TemplateRepository templates) {
    this.templates = templates;
  }

  @Override
  public Class<ListTemplates> handles() {
    return ListTemplates.class;
  }

  @Override
  public Prepared prepare(ListTemplates command, CommandRun run) {
    return new Prepared(
        Map.of(),
        envelope -> {
          String after = command.after();
          if (after != null && !templates.isKnown(after)) {
            throw new CommandException(
                ErrorCode.INVALID_FIELD, "after must be the next_page of an answer", "$.after");
          }
          Integer asked = command.pageSize();
          Page page =
              page(
                  new Listed(command.name(), command.drafts()),
                  after,
                  asked == null ? CommandParser.MAX_TEMPLATES : asked);
          return new TemplateAnswer.TemplatesListed(envelope, page.templates(), page.next());
        });
  }

  private record Page(List<TemplateSummary> templates, @Nullable String next) {}

  private Page page(Listed which, @Nullable String after, int size) {
    List<TemplateSummary> listed = new ArrayList<>();
    String last = after;
    long bytes = 0;
    while (true) {
      List<SummaryRow> rows = templates.page(which, last, ROWS_AT_ONCE, MAX_PAGE_BYTES);
      for (SummaryRow row : rows) {
        bytes += bytes(row.fieldsJson()) + bytes(row.anchorsJson());
        boolean full = listed.size() == size || (!listed.isEmpty() && bytes > MAX_PAGE_BYTES);
        if (full) {
          return new Page(listed, last);
        }
        listed.add(summary(row));
        last = row.templateId();
      }
      if (rows.isEmpty()) {
        return new Page(listed, null);
      }
    }
  }

  private static TemplateSummary summary(SummaryRow row) {
    return new TemplateSummary(
        row.templateId(),
        row.name(),
        row.version(),
        !row.isPublished(),
        row.width(),
        row.height(),
        FieldSpecs.fromJson(row.fieldsJson()),
        Anchors.stored(row.anchorsJson()));
  }

  private static long bytes(@Nullable String json) {
    return json == null ? 0 : json.getBytes(StandardCharsets.UTF_8).length;
  }
}
