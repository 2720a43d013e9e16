package dev.grille.app.templates;

import dev.grille.app.submit.PictureBatch;
import dev.grille.app.submit.PictureBatch.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture in a file, and what stands in it.
 *
 * @param labels what the command says of it beside the picture
 */
record LabelledFile(Page page, ObjectNode labels) {
  /** The picture and what stands in it, as a command has them. */
  ObjectNode inCommand() throws IOException {
    ObjectNode picture = labels.deepCopy();
    PictureBatch.put(picture, page);
    return picture;
  }

  /** Files in their order, in as few commands as records have room for. */
  static List<List<LabelledFile>> batches(List<LabelledFile> files, int most) {
    List<List<LabelledFile>> batches = new ArrayList<>();
    List<LabelledFile> batch = new ArrayList<>();
    long bytes = 0;
    for (LabelledFile file : files) {
      long size = file.page().file().toFile().length();
      if (!batch.isEmpty() && (batch.size() == most || bytes + size > PictureBatch.MOST_BYTES)) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(file);
      bytes += size;
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
