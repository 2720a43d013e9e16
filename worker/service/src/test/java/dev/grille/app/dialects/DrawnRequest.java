package dev.grille.app.dialects;

/**
 * A vendor's request for a drawn picture, and what has to come back.
 *
 * @param id of the command
 * @param dialect the vendor
 * @param path the service
 * @param request the vendor's example with the picture in it
 * @param response the vendor's example with what is drawn in it
 */
record DrawnRequest(
    String id, String dialect, String path, VendorExample request, VendorExample response) {
  @Override
  public String toString() {
    return id;
  }
}
