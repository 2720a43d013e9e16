package dev.grille.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Properties that several commands have. */
final class CommandProperties {
  /** Longest name of a template, in characters. */
  static final int MAX_TEMPLATE_NAME = 200;

  /** Whether the answer shows what each score rests on. */
  static final String EVIDENCE = "evidence";

  private static final String PICTURES = "pictures";
  private static final String PAGES = "pages";
  private static final String PAGE = "page";

  /** A list of base64 pictures and no more, as some services take it. */
  private static final String DATA = "data";

  private static final String URL = "url";
  private static final String IMG = "img";

  /** What some services call {@link #IMG}. */
  private static final String IMAGE = "image";

  private static final Set<String> OF_A_PICTURE = Set.of(URL, IMG, IMAGE, PAGE);

  private static final Set<String> ABOUT_A_TEMPLATE =
      Set.of("id", "type", "template_id", "template_name", "template_version");

  private CommandProperties() {}

  /** The properties of a command about one template that is there. */
  static Set<String> withTemplate(Set<String> others) {
    Set<String> all = new HashSet<>(ABOUT_A_TEMPLATE);
    all.addAll(others);
    return Set.copyOf(all);
  }

  /** The properties of an object that is about one picture. */
  static Set<String> withPicture(String... others) {
    Set<String> all = new HashSet<>(OF_A_PICTURE);
    all.addAll(List.of(others));
    return Set.copyOf(all);
  }

  /** The properties of a command that takes pictures. */
  static Set<String> withPictures(String... others) {
    Set<String> all = new HashSet<>(withPicture(others));
    all.addAll(List.of(PICTURES, PAGES, DATA));
    return Set.copyOf(all);
  }

  /**
   * {@code pictures}, a list; or {@code data}, a list of base64; or one file by {@code url} or
   * {@code img}, of which {@code pages} names several pages and {@code page} one.
   */
  static PictureRequests pictures(JsonPlace body, List<String> unknown) {
    JsonPlace pictures = body.child(PICTURES);
    if (pictures != null) {
      refuseBeside(pictures, body, DATA, PAGES, PAGE, URL, IMG, IMAGE);
      return list(items(pictures).stream().map(item -> request(item, unknown)));
    }
    JsonPlace data = body.child(DATA);
    if (data != null) {
      refuseBeside(data, body, PAGES, PAGE, URL, IMG, IMAGE);
      return list(items(data).stream().map(CommandProperties::inline));
    }
    JsonPlace pages = body.child(PAGES);
    if (pages != null) {
      refuseBeside(pages, body, PAGE);
      PictureRef picture = pictureToRead(body);
      String place = place(body, picture);
      return list(
          pages(pages).stream()
              .map(page -> new PictureRequest(picture, page, place, pages.path())));
    }
    return PictureRequests.of(request(body));
  }

  private static PictureRequests list(Stream<PictureRequest> requests) {
    return new PictureRequests(requests.toList(), true);
  }

  /** Refuses the first of these properties that an object has where it has this one. */
  static void refuseBeside(JsonPlace property, JsonPlace object, String... others) {
    for (String other : others) {
      JsonPlace place = object.child(other);
      if (place != null) {
        throw place.invalid("cannot stand beside " + property.path());
      }
    }
  }

  private static List<JsonPlace> items(JsonPlace list) {
    return list.items(1, PictureRequests.MAX);
  }

  private static PictureRequest request(JsonPlace item, List<String> unknown) {
    if (!item.node().isObject()) {
      throw item.invalid("must be an object with url or img");
    }
    item.collectUnknown(OF_A_PICTURE, unknown);
    return request(item);
  }

  /** The picture that an object brings. */
  static PictureRequest request(JsonPlace object) {
    return request(object, pictureToRead(object));
  }

  private static PictureRequest request(JsonPlace place, PictureRef picture) {
    return new PictureRequest(
        picture, page(place), place(place, picture), JsonPlace.path(place.path(), PAGE));
  }

  private static String place(JsonPlace object, PictureRef picture) {
    String name = picture instanceof PictureRef.At ? URL : object.child(IMG) == null ? IMAGE : IMG;
    return JsonPlace.path(object.path(), name);
  }

  private static PictureRequest inline(JsonPlace item) {
    return new PictureRequest(new PictureRef.Inline(item.string()), null, item.path(), item.path());
  }

  private static @Nullable Integer page(JsonPlace place) {
    JsonPlace page = place.child(PAGE);
    return page == null ? null : page.whole(1, CommandParser.MAX_PAGE);
  }

  private static List<Integer> pages(JsonPlace place) {
    try {
      return PageList.parse(place.string(), PictureRequests.MAX).numbers();
    } catch (IllegalArgumentException e) {
      throw place.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** {@code url}, which wins, or {@code img}. */
  static PictureRef picture(JsonPlace body) {
    JsonPlace img = body.child(IMG);
    return picture(body, img == null ? null : img.string());
  }

  /** The same of a picture that is read, whose {@code img} some services call {@code image}. */
  private static PictureRef pictureToRead(JsonPlace body) {
    return picture(body, JsonPlace.agreed(JsonPlace::string, body.child(IMG), body.child(IMAGE)));
  }

  private static PictureRef picture(JsonPlace body, @Nullable String base64) {
    JsonPlace url = body.child(URL);
    if (url != null) {
      return new PictureRef.At(url.text(1, CommandParser.MAX_URL));
    }
    if (base64 == null) {
      throw new CommandException(
          ErrorCode.MISSING_FIELD,
          body.missing("url or img", URL, IMG),
          JsonPlace.path(body.path(), URL));
    }
    return new PictureRef.Inline(base64);
  }

  /** {@code template_id}, or {@code template_name} in its place. */
  static TemplateRef template(JsonPlace body) {
    JsonPlace name = body.child("template_name");
    if (name == null) {
      return new TemplateRef.ById(templateId(body.required("template_id")));
    }
    JsonPlace id = body.child("template_id");
    if (id != null) {
      throw name.invalid("cannot stand beside " + id.path());
    }
    return new TemplateRef.ByName(templateName(name));
  }

  /** {@code template_version}; null where there is none. */
  static @Nullable Integer templateVersion(JsonPlace body) {
    JsonPlace version = body.child("template_version");
    return version == null ? null : version.whole(1, Integer.MAX_VALUE);
  }

  /** {@code name}; null where there is none. */
  static @Nullable String name(JsonPlace body) {
    JsonPlace name = body.child("name");
    return name == null ? null : templateName(name);
  }

  private static String templateName(JsonPlace place) {
    return place.text(1, MAX_TEMPLATE_NAME);
  }

  /** {@code review_below}; null where there is none. */
  static @Nullable Double reviewBelow(JsonPlace body) {
    JsonPlace reviewBelow = body.child("review_below");
    return reviewBelow == null ? null : reviewBelow.number(0, 100);
  }

  /** True or false; false where it is absent. */
  static boolean flag(JsonPlace body, String name) {
    JsonPlace place = body.child(name);
    return place != null && place.flag();
  }

  /** Whether a body brings a picture. */
  static boolean hasPicture(JsonPlace body) {
    return body.child(URL) != null || body.child(IMG) != null;
  }

  /** The same of a picture that is read. */
  static boolean hasPictureToRead(JsonPlace body) {
    return hasPicture(body) || body.child(IMAGE) != null;
  }

  /** 40 lower case hexadecimal digits. */
  static String templateId(JsonPlace place) {
    String id = place.string();
    if (!Texts.isTemplateId(id)) {
      throw place.invalid("must be 40 lower case hexadecimal digits");
    }
    return id;
  }
}
