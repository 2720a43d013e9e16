package dev.grille.lab.training.network;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Trains the network with Adam, batch by batch. Holds native memory until it is closed. */
public final class NetworkTrainer implements AutoCloseable {
  /** Beyond this a single line that cannot be read would turn the whole network. */
  private static final float MOST_GRADIENT = 1;

  private final int classes;
  private final Model model;
  private final Trainer trainer;

  /**
   * A network with weights of chance.
   *
   * @param classes the blank among them
   * @param plan what the learning rate is after so many batches
   */
  public NetworkTrainer(int classes, LearningRate plan) {
    this.classes = classes;
    this.model = Model.newInstance("print", "PyTorch");
    model.setBlock(PrintNetwork.of(classes));
    this.trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss())
                .optOptimizer(
                    Adam.builder()
                        .optLearningRateTracker(tracker(plan))
                        .optClipGrad(MOST_GRADIENT)
                        .build()));
    trainer.initialize(new Shape(1, 1, Layer.HEIGHT, 8L * Layer.HEIGHT));
  }

  private static Tracker tracker(LearningRate plan) {
    return plan::after;
  }

  /** How far to follow the gradient. */
  @FunctionalInterface
  public interface LearningRate {
    /** The rate after so many batches. */
    float after(int batches);
  }

  /**
   * Learns from lines once.
   *
   * @param size lines of a batch
   * @return their mean loss before
   */
  public double learn(List<LabelledLine> lines, int size, RandomGenerator random) {
    List<Batch> batches = new ArrayList<>(Batch.of(lines, size));
    Collections.shuffle(batches, new Random(random.nextLong()));
    double sum = 0;
    for (Batch batch : batches) {
      sum += learn(batch) * batch.lines().size();
    }
    return sum / lines.size();
  }

  private double learn(Batch batch) {
    double loss;
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray input = input(batch, manager);
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray logits = trainer.forward(new NDList(input)).singletonOrThrow();
        logits.attach(manager);
        float[] values = logits.toFloatArray();
        float[] gradient = new float[values.length];
        loss = batch.loss(values, classes, gradient);
        NDArray weights = manager.create(gradient, logits.getShape());
        collector.backward(logits.mul(weights).sum());
      }
    }
    trainer.step();
    return loss;
  }

  /** What the network reads: the likeliest class of every step, line by line. */
  public List<int[]> read(List<LabelledLine> lines) {
    Map<LabelledLine, int[]> read = new IdentityHashMap<>();
    for (Batch batch : Batch.of(lines, 64)) {
      try (NDManager manager = trainer.getManager().newSubManager()) {
        NDArray logits = trainer.evaluate(new NDList(input(batch, manager))).singletonOrThrow();
        logits.attach(manager);
        float[] values = logits.toFloatArray();
        for (int i = 0; i < batch.lines().size(); i++) {
          read.put(batch.lines().get(i), likeliest(values, i * batch.steps(), batch.steps()));
        }
      }
    }
    return lines.stream().map(read::get).toList();
  }

  private int[] likeliest(float[] values, int first, int steps) {
    return IntStream.range(first, first + steps)
        .map(
            step -> {
              int best = 0;
              for (int k = 1; k < classes; k++) {
                best = values[step * classes + k] > values[step * classes + best] ? k : best;
              }
              return best;
            })
        .toArray();
  }

  private static NDArray input(Batch batch, NDManager manager) {
    return manager.create(
        batch.pixels(), new Shape(batch.lines().size(), 1, Layer.HEIGHT, batch.width()));
  }

  /** The weights as they are, by name in the order of the layers. */
  public Map<String, float[]> weights() {
    Map<String, float[]> weights = new LinkedHashMap<>();
    model
        .getBlock()
        .getParameters()
        .forEach(pair -> weights.put(pair.getKey(), values(pair.getValue())));
    return weights;
  }

  private static float[] values(Parameter parameter) {
    return parameter.getArray().toFloatArray();
  }

  /** Writes the weights, for {@link #load}. */
  public void save(DataOutputStream to) throws IOException {
    model.getBlock().saveParameters(to);
  }

  /** Goes on from weights that {@link #save} wrote. */
  public void load(DataInputStream from) throws IOException {
    try {
      model.getBlock().loadParameters(trainer.getManager(), from);
    } catch (MalformedModelException e) {
      throw new IOException("these are no weights of this network", e);
    }
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
