package dev.grille.contracts.dialects;

import dev.grille.contracts.Command;

/**
 * A vendor's request that was understood.
 *
 * @param command what it asks for
 * @param response how it is answered, with what of the request stands in the answer
 */
public record VendorRequest(Command command, VendorResponse response) {}
