package dev.grille.lab.cases;

import dev.grille.lab.cases.forms.BankSlip;
import dev.grille.lab.cases.forms.BoardingPass;
import dev.grille.lab.cases.forms.BusinessLicence;
import dev.grille.lab.cases.forms.ClaimForm;
import dev.grille.lab.cases.forms.DeliveryNote;
import dev.grille.lab.cases.forms.IdentityCard;
import dev.grille.lab.cases.forms.MedicalReceipt;
import dev.grille.lab.cases.forms.PhoneScreen;
import dev.grille.lab.cases.forms.PurchaseOrder;
import dev.grille.lab.cases.forms.TableForm;
import dev.grille.lab.cases.forms.TaxiReceipt;
import dev.grille.lab.cases.forms.TrainTicket;
import dev.grille.lab.cases.forms.VatInvoice;
import dev.grille.lab.cases.forms.VehicleLicence;
import java.util.List;

/** All forms there are. */
public final class Forms {
  private static final List<Form> ALL =
      List.of(
          VatInvoice.form(),
          TrainTicket.form(),
          TaxiReceipt.form(),
          ClaimForm.form(),
          IdentityCard.form(),
          BusinessLicence.form(),
          DeliveryNote.form(),
          BankSlip.form(),
          PhoneScreen.form(),
          TableForm.form(),
          BoardingPass.form(),
          MedicalReceipt.form(),
          VehicleLicence.form(),
          PurchaseOrder.form());

  private Forms() {}

  /** All forms, in a stable order. */
  public static List<Form> all() {
    return ALL;
  }

  /**
   * The form of a name.
   *
   * @throws IllegalArgumentException when there is none; the message lists the names
   */
  public static Form named(String name) {
    return ALL.stream()
        .filter(form -> form.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no form is named "
                        + name
                        + "; there are: "
                        + String.join(", ", ALL.stream().map(Form::name).toList())));
  }
}
