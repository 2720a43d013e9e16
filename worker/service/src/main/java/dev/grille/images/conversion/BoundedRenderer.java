package dev.grille.images.conversion;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws pages that take a bounded number of steps. A form may draw further forms, and each of them
 * again: a page of some lines can ask for more steps than there is time.
 */
final class BoundedRenderer extends PDFRenderer {
  /** A dense map has some hundred thousand. */
  private static final int MAX_OPERATORS = 3_000_000;

  private static final int MAX_FORMS = 10_000;

  BoundedRenderer(PDDocument document) {
    super(document);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new BoundedDrawer(parameters);
  }

  private static final class BoundedDrawer extends PageDrawer {
    private int operators;
    private int forms;

    BoundedDrawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++operators > MAX_OPERATORS) {
        throw tooMuch(MAX_OPERATORS + " operators");
      }
      super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      if (++forms > MAX_FORMS) {
        throw tooMuch(MAX_FORMS + " forms");
      }
      super.showForm(form);
    }

    /** Not an IOException: PDFBox goes on after those. */
    private static CommandException tooMuch(String what) {
      return new CommandException(
          ErrorCode.IMAGE_TOO_LARGE, "the page of the PDF draws more than " + what);
    }
  }
}
