package dev.grille.child;

import dev.grille.reader.Confusable;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.TemplateTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@link TemplateTask.Compare} crosses as keys alone; the child asks for the templates that it
 * lacks.
 */
final class CompareFrames implements TaskFrames<List<Confusable>, TemplateTask.Compare> {
  private record Details(String template, List<String> others) {}

  private record Compared(List<Confusable> confusable) {
    Compared {
      confusable = List.copyOf(confusable);
    }
  }

  @Override
  public Class<TemplateTask.Compare> task() {
    return TemplateTask.Compare.class;
  }

  @Override
  public Object details(TemplateTask.Compare task) {
    return new Details(
        task.template().key(), task.others().stream().map(StoredTemplate::key).toList());
  }

  @Override
  public List<byte[]> parts(TemplateTask.Compare task) {
    return List.of();
  }

  @Override
  public TemplateTask.Compare task(JsonNode details, List<byte[]> parts, Templates templates)
      throws IOException {
    Details said = Headers.parse(details, Details.class);
    List<StoredTemplate> others = new ArrayList<>();
    for (String key : said.others()) {
      others.add(templates.needed(key));
    }
    return new TemplateTask.Compare(templates.needed(said.template()), others);
  }

  @Override
  public Frame answer(List<Confusable> result) {
    return new Frame(FrameKind.ANSWER, Headers.write(new Compared(result)), List.of());
  }

  @Override
  public List<Confusable> result(Frame answer) throws FrameException {
    answer.expectParts(0);
    return Headers.parse(answer, Compared.class).confusable();
  }
}
