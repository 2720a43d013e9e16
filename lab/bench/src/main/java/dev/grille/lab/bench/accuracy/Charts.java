package dev.grille.lab.bench.accuracy;

import dev.grille.evaluation.Cause;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.Reliability;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The report as pictures: whether scores mean what they say, and where fields are lost. */
public final class Charts {
  private final Path folder;

  /** Draws into a folder. */
  public Charts(Path folder) {
    this.folder = folder;
  }

  /** Draws all charts. */
  public void draw(Report report) throws IOException {
    Files.createDirectories(folder);
    reliability(report.reliability(), report.readFields().size());
    causes("errors-by-form", report.fieldsBy(JudgedPicture::form));
    causes("errors-by-severity", report.fieldsBy(JudgedPicture::severity));
    causes("errors-by-kind", report.fieldsByKind());
  }

  private void reliability(Reliability reliability, int fields) throws IOException {
    List<Double> score = new ArrayList<>();
    List<Double> right = new ArrayList<>();
    for (Reliability.Bin bin : reliability.bins()) {
      if (bin.count() > 0) {
        score.add(bin.probability());
        right.add(bin.right());
      }
    }
    XYChart chart =
        new XYChartBuilder()
            .width(700)
            .height(600)
            .title("Reliability, " + fields + " fields")
            .xAxisTitle("score ÷ 100")
            .yAxisTitle("share exactly right")
            .build();
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
    chart
        .addSeries("perfect", new double[] {0, 1}, new double[] {0, 1})
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(Color.LIGHT_GRAY);
    if (!score.isEmpty()) {
      chart.addSeries("read", score, right);
    }
    save(chart, "reliability");
  }

  private void causes(String name, Map<String, List<FieldOutcome>> fields) throws IOException {
    if (fields.isEmpty()) {
      return;
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(1000)
            .height(600)
            .title("Wrong fields by cause")
            .yAxisTitle("share of the fields")
            .build();
    chart.getStyler().setStacked(true).setXAxisLabelRotation(45);
    List<String> keys = new ArrayList<>(fields.keySet());
    for (Cause cause : Cause.values()) {
      List<Double> shares = new ArrayList<>();
      for (String key : keys) {
        List<FieldOutcome> all = fields.getOrDefault(key, List.of());
        long wrong = all.stream().filter(field -> field.cause() == cause).count();
        shares.add(wrong / (double) Math.max(1, all.size()));
      }
      chart.addSeries(cause.words(), keys, shares);
    }
    save(chart, name);
  }

  private void save(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart, String name)
      throws IOException {
    BitmapEncoder.saveBitmap(chart, folder.resolve(name).toString(), BitmapFormat.PNG);
  }
}
