package dev.grille.lab.bench.tables;

import dev.grille.contracts.Quad;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.evaluation.tables.CellOutcome;
import dev.grille.evaluation.tables.TableOutcome;
import dev.grille.evaluation.tables.TableOutcome.ReadCell;
import dev.grille.lab.bench.pages.QuadShape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws what was found of tables. True cells are thin and blue; cells that were read green where
 * they are exact, orange where only their text is wrong, red where their rows or columns are; true
 * cells that were not read are filled red, tables where none stands violet.
 */
public final class TableOverlays {
  private static final Color TRUE = new Color(30, 90, 255, 170);
  private static final Color EXACT = new Color(0, 160, 60);
  private static final Color MISREAD = new Color(240, 130, 0);
  private static final Color MISPLACED = new Color(220, 0, 0);
  private static final Color LOST = new Color(220, 0, 0, 60);
  private static final Color EXTRA = new Color(160, 0, 200);

  private final Path folder;

  /** Draws into a folder. */
  public TableOverlays(Path folder) {
    this.folder = folder;
  }

  /** Draws each picture whose file Java can show. */
  public void write(List<JudgedTables> pictures) throws IOException {
    Files.createDirectories(folder);
    for (JudgedTables picture : pictures) {
      BufferedImage image = ImageIO.read(picture.picture().toFile());
      if (image != null) {
        String file = picture.outcome().picture().replaceAll("\\.[a-z]+$", "");
        Path to = folder.resolve(picture.caseName() + "-" + file + ".png");
        ImageIO.write(painted(image, picture), "png", to.toFile());
      }
    }
  }

  private static BufferedImage painted(BufferedImage image, JudgedTables picture) {
    BufferedImage painted =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = painted.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float thin = Math.max(1f, image.getWidth() / 1200f);
    for (TableOutcome table : picture.outcome().tables()) {
      graphics.setStroke(new BasicStroke(thin));
      table.cells().forEach(cell -> truth(graphics, cell));
      graphics.setStroke(new BasicStroke(2 * thin));
      table.read().forEach(cell -> draw(graphics, cell.cell().quad(), colour(cell)));
    }
    for (Table table : picture.outcome().extra()) {
      draw(graphics, table.quad(), EXTRA);
      table.cells().stream().map(TableCell::quad).forEach(quad -> draw(graphics, quad, EXTRA));
    }
    graphics.dispose();
    return painted;
  }

  private static Color colour(ReadCell cell) {
    return cell.exact() ? EXACT : cell.placed() ? MISREAD : MISPLACED;
  }

  private static void truth(Graphics2D graphics, CellOutcome cell) {
    if (cell.truth().quad() != null) {
      draw(graphics, cell.truth().quad(), TRUE);
      if (!cell.placed()) {
        graphics.setColor(LOST);
        graphics.fill(QuadShape.of(cell.truth().quad()));
      }
    }
  }

  private static void draw(Graphics2D graphics, Quad quad, Color colour) {
    graphics.setColor(colour);
    graphics.draw(QuadShape.of(quad));
  }
}
