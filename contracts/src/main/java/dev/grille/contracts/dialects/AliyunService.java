package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureRequests;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service of Aliyun's in both of its forms: {@code image} with {@code configure}, and {@code
 * inputs}, which is answered by {@code outputs}.
 *
 * @param <R> what is read in a picture
 */
abstract class AliyunService<R> implements VendorService {
  private static final String INPUTS = "inputs";

  /** The vendor's number of the type that is a string. */
  private static final int STRING = 50;

  /** The vendor's errors, for one picture of several. */
  private static final AliyunErrors ERRORS = new AliyunErrors();

  private final String path;

  AliyunService(String path) {
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }

  /** Hosts differ in what stands in front of a service's name, and in what behind it. */
  @Override
  public boolean isAt(String uri) {
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    return name.equals(path) || name.equals(path + ".json");
  }

  @Override
  public CommandFamily family() {
    return CommandFamily.RECOGNITIONS;
  }

  /** Adds what is asked of the pictures to a command of Grille's own. */
  abstract void ask(ObjectNode command, List<AliyunInput> inputs);

  /** The vendor's body for one picture. */
  abstract JsonNode answered(R read, AliyunInput input, String requestId);

  @Override
  public VendorRequest request(ObjectNode body) {
    boolean typed = body.has(INPUTS);
    List<AliyunInput> inputs = typed ? inputs(body.get(INPUTS)) : List.of(AliyunInput.plain(body));
    ObjectNode command = VendorJson.object();
    if (typed) {
      ArrayNode pictures = command.putArray("pictures");
      inputs.forEach(input -> pictures.addObject().put(input.source(), input.image()));
    } else {
      command.put(inputs.get(0).source(), inputs.get(0).image());
    }
    ask(command, inputs);
    return new VendorRequest(
        CommandParser.parse(command, family()),
        answer -> typed ? outputs(answer, inputs) : only(answer, inputs.get(0)));
  }

  private static List<AliyunInput> inputs(JsonNode list) {
    if (!list.isArray() || list.isEmpty() || list.size() > PictureRequests.MAX) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD, "must be a list of 1 to " + PictureRequests.MAX, "$.inputs");
    }
    List<AliyunInput> inputs = new ArrayList<>();
    for (JsonNode item : list) {
      inputs.add(AliyunInput.typed(item, "$.inputs[" + inputs.size() + "]"));
    }
    return List.copyOf(inputs);
  }

  /** What all pictures of a command are read by: a command has it once. */
  static ObjectNode configure(List<AliyunInput> inputs) {
    ObjectNode first = inputs.get(0).configure();
    for (AliyunInput input : inputs) {
      if (!input.configure().equals(first)) {
        throw new CommandException(
            ErrorCode.INVALID_FIELD,
            "must be the same for all pictures of this service",
            "$.inputs[" + inputs.indexOf(input) + "].configure");
      }
    }
    return first;
  }

  private JsonNode only(Answer answer, AliyunInput input) {
    return answered(pictures(answer).read().get(0), input, answer.envelope().id());
  }

  private JsonNode outputs(Answer answer, List<AliyunInput> inputs) {
    ObjectNode out = VendorJson.object();
    ArrayNode outputs = out.putArray("outputs");
    List<PictureAnswer<R>> all = pictures(answer).all();
    for (int i = 0; i < all.size(); i++) {
      JsonNode body =
          all.get(i) instanceof PictureAnswer.Read<R> read
              ? answered(read.content(), inputs.get(i), answer.envelope().id())
              : ERRORS.body(((PictureAnswer.Failed<R>) all.get(i)).failure());
      ObjectNode output = outputs.addObject().put("outputLabel", path);
      output.putObject("outputMulti");
      output
          .putObject("outputValue")
          .put("dataType", STRING)
          .put("dataValue", VendorJson.string(body));
    }
    return out;
  }

  // The type of the command that a service makes decides the type of its answer.
  @SuppressWarnings("unchecked")
  private PictureAnswers<R> pictures(Answer answer) {
    return ((Answer.OfPictures<R>) answer).pictures();
  }
}
