package dev.grille.reader;

import dev.grille.contracts.FieldSpec;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.print.Fonts;
import java.util.Arrays;
import java.util.List;

/** A form that real engines can read: the contract with pictures in place of words. */
abstract class DrawnTicket extends ReaderContract {
  private static final Form FORM = Forms.named("train-ticket");

  /** Each is read many times over. */
  private static final int FIELDS = 3;

  private static final Picture TICKET =
      new PictureGate(PictureLimits.defaults())
          .check(
              new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
                  .template(FORM));

  @Override
  protected Picture form() {
    return TICKET;
  }

  @Override
  protected List<FieldSpec> fields() {
    return FORM.specs(true).subList(0, FIELDS);
  }

  @Override
  protected Picture photo() {
    return TICKET;
  }

  /** A header that the gate would take, and nothing behind it. */
  @Override
  protected Picture unreadable() {
    return new Picture(
        Arrays.copyOf(TICKET.bytes(), 64), TICKET.kind(), TICKET.width(), TICKET.height());
  }
}
