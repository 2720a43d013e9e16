package dev.grille.jpeg2000;

import java.util.List;

/**
 * The code-blocks of a subband that lie in one precinct, row by row, B.7.
 *
 * @param band they belong to
 * @param wide code-blocks in a row
 * @param blocks all of them
 * @param inclusion in which layer each appears first
 * @param zeroPlanes how many of its bit-planes are missing
 */
record BlockGrid(
    Subband band, int wide, List<CodeBlock> blocks, TagTree inclusion, TagTree zeroPlanes) {}
