package dev.grille.app.templates;

import dev.grille.client.CommandFiles;
import dev.grille.contracts.Answer;
import dev.grille.contracts.TemplateAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Registers a template, or the next version of one. */
@Command(
    name = "add",
    description = "Registers a template, or the next version of one.",
    mixinStandardHelpOptions = true)
final class AddCommand extends TemplateAction {
  @Parameters(
      paramLabel = "FILE",
      description = "an add command or a case; img_file in it names a picture beside it")
  private Path file = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "instead of the one in the file")
  private @Nullable String name;

  @Option(names = "--draft", description = "do not publish it yet")
  private boolean draft;

  @Option(
      names = "--new-version",
      description = "make the next version of the template that has this name, if there is one")
  private boolean newVersion;

  @Override
  void run(Conversation conversation) throws IOException {
    ObjectNode body = CommandFiles.body(file);
    if (name != null) {
      body.put("name", name);
    }
    if (draft) {
      body.put("draft", true);
    }
    if (newVersion) {
      body.put("new_version", true);
    }
    Optional<Answer> answer = conversation.ask(body);
    if (answer.isEmpty()) {
      return;
    }
    if (!(answer.get() instanceof TemplateAnswer.TemplateAdded added)) {
      throw new IOException(file + " is no add command");
    }
    conversation.say(
        added.templateId()
            + "  version "
            + added.templateVersion()
            + (added.draft() ? ", a draft" : ", published"));
    OwnValues.say(conversation, added.results());
    OwnValues.sayAnchors(conversation, added.anchors());
    OwnValues.sayTest(conversation, added.selfTest());
    conversation.warn(added);
  }
}
