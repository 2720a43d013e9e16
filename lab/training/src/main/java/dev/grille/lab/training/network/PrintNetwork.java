package dev.grille.lab.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.List;

/** Builds the network: {@link Layer#ALL} and a head with one logit for each class and step. */
final class PrintNetwork {
  private PrintNetwork() {}

  /**
   * A network without weights. It takes lines × 1 × {@link Layer#HEIGHT} × width and gives lines ×
   * steps × classes.
   */
  static Block of(int classes) {
    SequentialBlock network = new SequentialBlock();
    Layer.ALL.forEach(layer -> network.add(block(layer)));
    network.add(Conv2d.builder().setKernelShape(new Shape(1, 1)).setFilters(classes).build());
    network.add(new LambdaBlock(PrintNetwork::byStep, "byStep"));
    return network;
  }

  private static Block block(Layer layer) {
    SequentialBlock block =
        new SequentialBlock()
            .add(
                Conv2d.builder()
                    .setKernelShape(new Shape(layer.high(), layer.wide()))
                    .setFilters(layer.outputs())
                    .optStride(new Shape(layer.down(), layer.along()))
                    .optPadding(new Shape(layer.padHigh(), layer.padWide()))
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock());
    if (!layer.residual()) {
      return block;
    }
    return new ParallelBlock(
        both -> new NDList(both.get(0).singletonOrThrow().add(both.get(1).singletonOrThrow())),
        List.of(Blocks.identityBlock(), block));
  }

  private static NDList byStep(NDList output) {
    NDArray logits = output.singletonOrThrow();
    return new NDList(logits.squeeze(2).transpose(0, 2, 1));
  }
}
