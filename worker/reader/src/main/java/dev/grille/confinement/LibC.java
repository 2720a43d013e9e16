package dev.grille.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;

/** The few functions of the C library that are called; each tells its failure by errno. */
interface LibC extends Library {
  int EPERM = 1;
  int ENOSYS = 38;

  /** Loaded when first asked for. */
  static LibC load() {
    return Native.load("c", LibC.class);
  }

  NativeLong syscall(NativeLong number, Object... arguments) throws LastErrorException;

  int prctl(int option, NativeLong a, NativeLong b, NativeLong c, NativeLong d)
      throws LastErrorException;

  int getpid();

  int open(String path, int flags) throws LastErrorException;

  int close(int descriptor) throws LastErrorException;

  int execv(String path, String[] arguments) throws LastErrorException;
}
