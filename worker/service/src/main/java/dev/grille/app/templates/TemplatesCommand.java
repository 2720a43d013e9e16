package dev.grille.app.templates;

import picocli.CommandLine.Command;

/** The commands about templates. */
@Command(
    name = "templates",
    description = {
      "The life of templates: lists, shows, adds, changes, tries, evaluates,"
          + " publishes and deletes them.",
      "TEMPLATE is an id, or a name that only one template has."
          + " Exit code 0: done; 1: a command failed; 2: wrong usage, or an answer is missing;"
          + " 3: it could not be sent."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      ListCommand.class,
      ShowCommand.class,
      AddCommand.class,
      UpdateCommand.class,
      TryCommand.class,
      EvaluateCommand.class,
      TruthCommand.class,
      PublishCommand.class,
      DeleteCommand.class
    })
public final class TemplatesCommand {}
