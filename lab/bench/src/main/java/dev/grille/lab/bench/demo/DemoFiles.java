package dev.grille.lab.bench.demo;

import dev.grille.client.CommandBodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Leaves the demo's inputs where people can look at them and send them again. */
final class DemoFiles {
  private DemoFiles() {}

  /** Writes each form's {@code add.json}, registered picture and pictures. */
  static void write(Iterable<DemoForm> forms, Path folder) throws IOException {
    for (DemoForm form : forms) {
      Path place = Files.createDirectories(folder.resolve(form.name()));
      ImageIO.write(form.template(), "png", place.resolve("template.png").toFile());
      Files.writeString(
          place.resolve("add.json"),
          CommandBodies.add(form.name(), form.fields())
              .put("img_file", "template.png")
              .toPrettyString());
      for (DemoPicture picture : form.pictures()) {
        Files.write(place.resolve(picture.name() + ".jpg"), picture.jpeg());
      }
    }
  }
}
