package dev.grille.recognition;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command.ReadDocuments;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureJson;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the documents in pictures. As lines of text, their values stand in the answer alone. */
public final class DocumentsHandler implements CommandHandler<ReadDocuments> {
  private final AskedKinds asked;
  private final RequestedPictures pictures;
  private final Reader reader;

  public DocumentsHandler(AskedKinds asked, RequestedPictures pictures, Reader reader) {
    this.asked = asked;
    this.pictures = pictures;
    this.reader = reader;
  }

  @Override
  public Class<ReadDocuments> handles() {
    return ReadDocuments.class;
  }

  @Override
  public Prepared prepare(ReadDocuments command, CommandRun run) {
    List<DocumentKind> kinds = asked.of(command.options(), command.typesAt());
    return pictures.prepare(run, command.pictures(), new Documents(kinds));
  }

  private final class Documents implements Recognition<PageDocuments> {
    private final List<DocumentKind> kinds;

    Documents(List<DocumentKind> kinds) {
      this.kinds = kinds;
    }

    @Override
    public @Nullable String templateId() {
      return null;
    }

    /** A worker that defines a kind otherwise reads something else. */
    @Override
    public String readWith() {
      return "documents " + hash(kinds);
    }

    @Override
    public PictureJson<PageDocuments> json() {
      return PictureJson.DOCUMENTS;
    }

    @Override
    public Done<PageDocuments> read(Picture picture) {
      DocumentsReading reading = reader.ask(new Task.ReadDocuments(picture, kinds));
      return new Done<>(reading.page(), reading.timings());
    }

    @Override
    public Answer answer(Answer.Envelope envelope, PictureAnswers<PageDocuments> answers) {
      return new Answer.DocumentsRead(envelope, answers);
    }
  }

  private static String hash(List<DocumentKind> kinds) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (DocumentKind kind : kinds) {
        digest.update(DocumentKindJson.write(kind).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
