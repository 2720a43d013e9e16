package dev.grille.vision.decoding;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.jpeg2000.Jpeg2000LimitException;
import dev.grille.jpeg2000.header.Jpeg2000HeaderException;
import dev.grille.jpeg2000.header.Jpeg2000HeaderException.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages whole, in a bounded number of steps, or not at all. A form may draw further forms,
 * and each of them again: a page of some lines can ask for more steps than there is time. And where
 * PDFBox cannot draw a picture it goes on without, which makes empty paper of a scan.
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
    private static final Set<String> DRAWS_PICTURES =
        Set.of(OperatorName.DRAW_OBJECT, OperatorName.BEGIN_INLINE_IMAGE);

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

    @Override
    public void drawImage(PDImage image) throws IOException {
      refuseJbig2(image);
      if (image instanceof PDImageXObject object) {
        refuseJbig2(object.getSoftMask());
        refuseJbig2(object.getMask());
      }
      super.drawImage(image);
    }

    /** Whether a decoder of it is among those of this JVM must make no difference. */
    private static void refuseJbig2(@Nullable PDImage image) {
      if (image != null && "jb2".equals(image.getSuffix())) {
        throw new CommandException(
            ErrorCode.IMAGE_KIND_UNSUPPORTED,
            "a JBIG2 picture within the PDF is not read; send the scan as JPEG, PNG or TIFF");
      }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      // A name without a thing is passed over by every viewer.
      if (DRAWS_PICTURES.contains(operator.getName()) && !(e instanceof MissingResourceException)) {
        throw undrawn(e);
      }
      super.operatorException(operator, operands, e);
    }

    private static CommandException undrawn(IOException e) {
      ErrorCode code = ErrorCode.IMAGE_DAMAGED;
      String what = "a picture within the PDF cannot be decoded";
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Jpeg2000HeaderException header
            && header.fault() == Fault.UNSUPPORTED) {
          code = ErrorCode.IMAGE_KIND_UNSUPPORTED;
          what = "within the PDF: " + header.getMessage();
        } else if (cause instanceof Jpeg2000LimitException
            || (cause instanceof Jpeg2000HeaderException header
                && header.fault() == Fault.TOO_LARGE)) {
          code = ErrorCode.IMAGE_TOO_LARGE;
          what = "within the PDF: " + cause.getMessage();
        }
      }
      return new CommandException(code, what, null, null, e);
    }

    /** Not an IOException: PDFBox goes on after those. */
    private static CommandException tooMuch(String what) {
      return new CommandException(
          ErrorCode.IMAGE_TOO_LARGE, "the page of the PDF draws more than " + what);
    }
  }
}
