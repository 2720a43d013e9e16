package dev.grille.vision.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network's graph ({@code ModelProto} of onnx.proto), as far as rewriting it needs: its nodes in
 * the order they run, and what reads what. Fields that are not looked at are kept as they are.
 */
final class OnnxGraph {
  private static final int GRAPH = 7;
  private static final int NODE = 1;

  private final UnknownFieldSet model;
  private final UnknownFieldSet graph;
  private final List<OnnxNode> nodes;
  private final Map<String, FloatTensor> constants = new HashMap<>();
  private final Map<String, List<OnnxNode>> readers = new HashMap<>();

  private OnnxGraph(UnknownFieldSet model, UnknownFieldSet graph, List<OnnxNode> nodes)
      throws InvalidProtocolBufferException {
    this.model = model;
    this.graph = graph;
    this.nodes = List.copyOf(nodes);
    for (OnnxNode node : nodes) {
      FloatTensor value = node.value();
      if (value != null) {
        constants.put(node.output(), value);
      }
      for (String input : node.inputs()) {
        readers.computeIfAbsent(input, name -> new ArrayList<>()).add(node);
      }
    }
  }

  /**
   * Parses a model.
   *
   * @throws InvalidProtocolBufferException when it is none
   */
  static OnnxGraph parse(byte[] bytes) throws InvalidProtocolBufferException {
    UnknownFieldSet model = UnknownFieldSet.parseFrom(bytes);
    List<ByteString> graphs = model.getField(GRAPH).getLengthDelimitedList();
    if (graphs.size() != 1) {
      throw new InvalidProtocolBufferException("an ONNX model has one graph");
    }
    UnknownFieldSet graph = UnknownFieldSet.parseFrom(graphs.get(0));
    List<OnnxNode> nodes = new ArrayList<>();
    for (ByteString node : graph.getField(NODE).getLengthDelimitedList()) {
      nodes.add(OnnxNode.parse(node));
    }
    return new OnnxGraph(model, graph, nodes);
  }

  /** The model with these nodes instead; constants that none of them reads are left out. */
  byte[] with(List<OnnxNode> others) {
    Set<String> read = new HashSet<>();
    others.forEach(node -> read.addAll(node.inputs()));
    Field.Builder all = Field.newBuilder();
    for (OnnxNode node : others) {
      if (!node.type().equals("Constant") || read.contains(node.output())) {
        all.addLengthDelimited(node.toBytes());
      }
    }
    UnknownFieldSet rewritten =
        UnknownFieldSet.newBuilder(graph).clearField(NODE).addField(NODE, all.build()).build();
    return UnknownFieldSet.newBuilder(model)
        .clearField(GRAPH)
        .addField(GRAPH, Field.newBuilder().addLengthDelimited(rewritten.toByteString()).build())
        .build()
        .toByteArray();
  }

  List<OnnxNode> nodes() {
    return nodes;
  }

  /** A constant of floats; null where the name is none. */
  @Nullable FloatTensor constant(String name) {
    return constants.get(name);
  }

  /** The value of a constant that has only one; null else. */
  @Nullable Float scalar(String name) {
    FloatTensor constant = constants.get(name);
    return constant == null ? null : constant.single();
  }

  /** The nodes that read a tensor. */
  List<OnnxNode> readers(String name) {
    return readers.getOrDefault(name, List.of());
  }
}
