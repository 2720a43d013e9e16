package dev.grille.hostile;

import static dev.grille.hostile.BadPicture.DAMAGED;
import static dev.grille.hostile.BadPicture.SEEN;
import static dev.grille.hostile.BadPicture.TOO_SMALL;
import static dev.grille.hostile.BadPicture.UNSUPPORTED;
import static dev.grille.hostile.BadPicture.of;
import static dev.grille.hostile.Sound.ascii;
import static dev.grille.hostile.Sound.chunk;
import static dev.grille.hostile.Sound.latin;

import dev.grille.gate.Jpeg2000Files;
import dev.grille.gate.Pictures;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Files of other kinds, of kinds that are declared wrongly, and of two kinds at once. */
final class Strangers {
  private static final byte[] PNG = Sound.file("png", Sound.small());
  private static final byte[] JPEG = Sound.file("jpg", Sound.small());
  private static final byte[] BMP = Sound.file("bmp", Sound.small());

  private Strangers() {}

  static List<BadPicture> all() {
    List<BadPicture> strangers = new ArrayList<>();
    strangers.addAll(unread());
    strangers.addAll(sortsThatAreNotRead());
    strangers.addAll(wronglyDeclared());
    strangers.addAll(polyglots());
    return strangers;
  }

  private static List<BadPicture> unread() {
    return List.of(
        other("gif", "GIF89a\2\0\2\0\0\0\0;"),
        other("gif of two frames", "GIF87a\2\0\2\0\0\0\0,\0\0\0\0\1\0\1\0\0,\0\0\0\0\1\0\1\0\0;"),
        other("webp", "RIFF\44\0\0\0WEBPVP8 \30\0\0\0"),
        other("animated webp", "RIFF\44\0\0\0WEBPVP8X\12\0\0\0\2\0\0\0ANIM"),
        other("svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        other(
            "svg behind xml", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///'>]>"),
        other("heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic"),
        other("avif", "\0\0\0\30ftypavif\0\0\0\0mif1avif"),
        other("jpx", "\0\0\0\fjP  \r\n\u0087\n\0\0\0\24ftypjpx \0\0\0\0jpx "),
        other("htj2k", "\u00ff\u004f\u00ff\u0051\0\51\u0040" + "\0".repeat(60)),
        other("jpeg xl", "\u00ff\n\372\177"),
        other("photoshop", "8BPS\0\1\0\0\0\0\0\0\0\3"),
        other("openexr", "v/1\u0001\2\0\0\0"),
        other("icon", "\0\0\1\0\1\0\20\20"),
        other("qoi", "qoif\0\0\0\20\0\0\0\20\4\0"),
        other("bigtiff", "II+\0\b\0\0\0\20\0\0\0\0\0\0\0"),
        other("zip", "PK\3\4\24\0\0\0\b\0"),
        other("gzip", "\u001f\u008b\b\0\0\0\0\0"),
        other("html", "<!DOCTYPE html><script>alert(1)</script>"),
        other("json", "{\"template_id\": \"x\"}"),
        other("elf", "\177ELF\2\1\1"),
        other("exe", "MZ\220\0\3"),
        other("script", "#!/bin/sh\nrm -rf /\n"),
        other("java class", "\u00ca\u00fe\u00ba\u00be\0\0\0\75"),
        other("postscript", "%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n"),
        other("mvg", "push graphic-context\nfill 'url(https://127.0.0.1/)'\n"),
        other("zeros", "\0".repeat(1000)));
  }

  private static List<BadPicture> sortsThatAreNotRead() {
    byte[] frames = ByteBuffer.allocate(8).putInt(12).putInt(0).array();
    List<BadPicture> sorts = new ArrayList<>();
    sorts.add(of("animated png", Pictures.withChunk(PNG, "acTL", frames), UNSUPPORTED));
    for (int marker : new int[] {0xC3, 0xC5, 0xC9, 0xCA}) {
      byte[] other = JPEG.clone();
      other[Pictures.indexOf(other, 0xFF, 0xC0) + 1] = (byte) marker;
      sorts.add(of("jpeg of frame " + Integer.toHexString(marker), other, UNSUPPORTED));
    }
    sorts.add(of("tiff of jpeg", Sound.tiff(Sound.small(), "JPEG"), UNSUPPORTED));
    sorts.add(
        of("tiff of old jpeg", new HandmadeTiff(48, 40, 6, new byte[9]).bytes(), UNSUPPORTED));
    sorts.add(
        of(
            "tiff of compression 77",
            new HandmadeTiff(48, 40, 77, new byte[9]).bytes(),
            UNSUPPORTED));
    byte[] inks = Jpeg2000Files.jp2(Jpeg2000Files.file("bare.j2k"), Jpeg2000Files.colours(12));
    sorts.add(of("jp2 of cmyk", inks, UNSUPPORTED));
    byte[] nothing = new byte[48 * 40];
    sorts.add(
        of("tiff of cmyk", new HandmadeTiff(48, 40, 1, nothing).with(262, 5).bytes(), UNSUPPORTED));
    sorts.add(
        of(
            "tiff of two widths",
            new HandmadeTiff(48, 40, 1, nothing).again(256, 60_000).bytes(),
            DAMAGED));
    byte[] jpegWithin = BMP.clone();
    jpegWithin[30] = 4;
    sorts.add(of("bmp of jpeg", jpegWithin, UNSUPPORTED));
    sorts.add(of("png of 14 rows", Pictures.file("png", 48, 14), TOO_SMALL));
    sorts.add(of("png of one pixel", Pictures.file("png", 1, 1), TOO_SMALL));
    return sorts;
  }

  /** What a sender says counts for nothing; the first bytes decide. */
  private static List<BadPicture> wronglyDeclared() {
    return List.of(
        of("jpeg declared png", JPEG, SEEN).declaredAs("data:image/png;base64,"),
        of("png declared jpeg", PNG, SEEN).declaredAs("data:image/jpeg;name=a.jpg;base64,"),
        of("bmp declared svg", BMP, SEEN).declaredAs("data:image/svg+xml;base64,"),
        of("png declared html", PNG, SEEN).declaredAs("data:text/html;charset=utf-8;base64,"),
        of("html declared png", ascii("<html><body>"), UNSUPPORTED)
            .declaredAs("data:image/png;base64,"),
        of("zip declared jpeg", ascii("PK\3\4"), UNSUPPORTED).declaredAs("data:image/jpeg;base64,"),
        of("png, its second page asked for", PNG, "INVALID_FIELD").atPage(2),
        of("pnm, its second page asked for", Sound.pnm(5, Sound.small()), "INVALID_FIELD")
            .atPage(2),
        of("tiff, its fifth page asked for", Sound.tiff(Sound.small(), "LZW"), "INVALID_FIELD")
            .atPage(5),
        of("jp2, its second page asked for", Jpeg2000Files.file("grey.jp2"), "INVALID_FIELD")
            .atPage(2),
        of("png declared with a page of nonsense", PNG, "INVALID_FIELD")
            .declaredAs("data:image/png;page=-1;base64,"),
        of("no bytes at all", new byte[0], "IMAGE_BASE64_INVALID"),
        of("png, its base64 broken", PNG, "IMAGE_BASE64_INVALID").declaredAs("%%%%"),
        of("png, its prefix without base64", PNG, "IMAGE_BASE64_INVALID")
            .declaredAs("data:image/png,"));
  }

  private static List<BadPicture> polyglots() {
    byte[] zip = latin("PK\3\4\24\0\0\0\0\0PK\5\6" + "\0".repeat(18));
    byte[] script = ascii("=1/*<script>alert(1)</script>*/");
    byte[] header = JPEG.clone();
    return List.of(
        of("png and zip", Pictures.concat(PNG, zip), SEEN),
        of("jpeg and zip", Pictures.concat(JPEG, zip), SEEN),
        of("jpeg and html", Pictures.withSegment(JPEG, 0xFE, script), SEEN),
        of("jpeg and pdf", Pictures.withSegment(JPEG, 0xFE, Sound.smallPdf()), SEEN),
        of("png and php", Pictures.withChunk(PNG, "tEXt", ascii("c\0<?php system('id');")), SEEN),
        of("bmp and javascript", Pictures.concat(BMP, script), SEEN),
        of("jpeg and jpeg", Pictures.concat(header, JPEG), SEEN),
        of("pdf and png", Pictures.concat(Sound.smallPdf(), PNG), SEEN, DAMAGED),
        of(
            "png, a chunk of its own behind its end",
            Pictures.concat(PNG, chunk("IDAT", zip)),
            SEEN),
        of("zip and png", Pictures.concat(zip, PNG), UNSUPPORTED),
        of("html and jpeg", Pictures.concat(ascii("<html>"), JPEG), UNSUPPORTED));
  }

  private static BadPicture other(String name, String bytes) {
    return of(name, latin(bytes), UNSUPPORTED);
  }
}
