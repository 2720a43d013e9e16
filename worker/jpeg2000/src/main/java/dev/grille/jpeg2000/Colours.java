package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which channels are colours, and how they are to be understood.
 *
 * @param colours one of grey, or three
 * @param opacity if there is one
 * @param multiplied whether the colours are multiplied by the opacity already
 * @param sycc whether the three are luminance and two differences
 */
record Colours(List<Channel> colours, @Nullable Channel opacity, boolean multiplied, boolean sycc) {
  private static final int COLOUR = 0;
  private static final int MULTIPLIED = 2;

  static Colours of(Jp2Boxes boxes, List<Component> components) throws IOException {
    List<Channel> channels = channels(boxes, components);
    int count = channels.size() >= 3 && !boxes.isGrey() ? 3 : 1;
    Channel[] colours = new Channel[count];
    for (int i = 0; i < count; i++) {
      colours[i] = channels.get(i);
    }
    // Where nobody says what a second or fourth channel is, it is opacity.
    Channel opacity =
        boxes.isBare() && (channels.size() == 2 || channels.size() == 4)
            ? channels.get(channels.size() - 1)
            : null;
    boolean multiplied = false;
    for (Jp2Boxes.Definition definition : boxes.definitions()) {
      if (definition.channel() >= channels.size()) {
        throw new IOException("a JP2 file that defines a channel it has not");
      }
      Channel channel = channels.get(definition.channel());
      if (definition.type() == COLOUR) {
        if (definition.association() >= 1 && definition.association() <= count) {
          colours[definition.association() - 1] = channel;
        }
      } else if (definition.type() <= MULTIPLIED) {
        opacity = channel;
        multiplied = definition.type() == MULTIPLIED;
      }
    }
    return new Colours(
        List.of(colours),
        opacity,
        multiplied,
        count == 3 && (boxes.isSycc() || looksLikeSycc(boxes, components)));
  }

  /** Where nobody names the colours, differences are what has fewer samples than the first. */
  private static boolean looksLikeSycc(Jp2Boxes boxes, List<Component> components) {
    return boxes.isBare()
        && components.get(0).dx() < components.get(1).dx()
        && components.get(0).dx() < components.get(2).dx();
  }

  private static List<Channel> channels(Jp2Boxes boxes, List<Component> components)
      throws IOException {
    List<Channel> channels = new ArrayList<>();
    Palette palette = boxes.palette();
    if (palette == null) {
      for (int i = 0; i < components.size(); i++) {
        channels.add(Channel.of(i, components.get(i)));
      }
      return channels;
    }
    for (Jp2Boxes.Mapping mapping : boxes.mappings()) {
      if (mapping.component() >= components.size()) {
        throw new IOException("a JP2 file that maps a component it has not");
      }
      Component component = components.get(mapping.component());
      channels.add(
          mapping.fromPalette()
              ? Channel.of(mapping.component(), component, palette, mapping.column())
              : Channel.of(mapping.component(), component));
    }
    if (channels.isEmpty()) {
      throw new IOException("a JP2 file whose palette is mapped to nothing");
    }
    return channels;
  }
}
