package dev.grille.jpeg2000;

import java.util.Arrays;

/** The arithmetic decoder of annex C, and the states of the contexts it decides in. */
final class MqDecoder {
  private static final int UNIFORM_STATE = 46;

  /** Table C.2: a probability, the next states after either decision, whether the sense turns. */
  private static final int[][] STATES = {
    {0x5601, 1, 1, 1}, {0x3401, 2, 6, 0}, {0x1801, 3, 9, 0}, {0x0AC1, 4, 12, 0},
    {0x0521, 5, 29, 0}, {0x0221, 38, 33, 0}, {0x5601, 7, 6, 1}, {0x5401, 8, 14, 0},
    {0x4801, 9, 14, 0}, {0x3801, 10, 14, 0}, {0x3001, 11, 17, 0}, {0x2401, 12, 18, 0},
    {0x1C01, 13, 20, 0}, {0x1601, 29, 21, 0}, {0x5601, 15, 14, 1}, {0x5401, 16, 14, 0},
    {0x5101, 17, 15, 0}, {0x4801, 18, 16, 0}, {0x3801, 19, 17, 0}, {0x3401, 20, 18, 0},
    {0x3001, 21, 19, 0}, {0x2801, 22, 19, 0}, {0x2401, 23, 20, 0}, {0x2201, 24, 21, 0},
    {0x1C01, 25, 22, 0}, {0x1801, 26, 23, 0}, {0x1601, 27, 24, 0}, {0x1401, 28, 25, 0},
    {0x1201, 29, 26, 0}, {0x1101, 30, 27, 0}, {0x0AC1, 31, 28, 0}, {0x09C1, 32, 29, 0},
    {0x08A1, 33, 30, 0}, {0x0521, 34, 31, 0}, {0x0441, 35, 32, 0}, {0x02A1, 36, 33, 0},
    {0x0221, 37, 34, 0}, {0x0141, 38, 35, 0}, {0x0111, 39, 36, 0}, {0x0085, 40, 37, 0},
    {0x0049, 41, 38, 0}, {0x0025, 42, 39, 0}, {0x0015, 43, 40, 0}, {0x0009, 44, 41, 0},
    {0x0005, 45, 42, 0}, {0x0001, 45, 43, 0}, {0x5601, 46, 46, 0},
  };

  /** By twice the state plus the likelier decision. */
  private static final int[] PROBABILITY = new int[2 * STATES.length];

  private static final byte[] AFTER_LIKELY = new byte[2 * STATES.length];
  private static final byte[] AFTER_UNLIKELY = new byte[2 * STATES.length];

  static {
    for (int i = 0; i < PROBABILITY.length; i++) {
      int[] state = STATES[i / 2];
      PROBABILITY[i] = state[0];
      AFTER_LIKELY[i] = (byte) (2 * state[1] + i % 2);
      AFTER_UNLIKELY[i] = (byte) (2 * state[2] + (i % 2 ^ state[3]));
    }
  }

  private final byte[] contexts = new byte[Contexts.COUNT];
  private byte[] data = {};
  private int at;
  private int code;
  private int interval;
  private int shifts;

  /** Table D.7: what the contexts start with. */
  void reset() {
    Arrays.fill(contexts, (byte) 0);
    contexts[0] = 2 * 4;
    contexts[Contexts.RUN] = 2 * 3;
    contexts[Contexts.UNIFORM] = 2 * UNIFORM_STATE;
  }

  /** C.3.5: begins a codeword segment, behind whose end two bytes 0xFF stand. */
  void start(byte[] segment) {
    data = segment;
    at = 0;
    code = (segment[0] & 0xff) << 16;
    nextByte();
    code <<= 7;
    shifts -= 7;
    interval = 0x8000;
  }

  /** C.3.4: a marker, such as the two bytes behind the end, goes on as ones for ever. */
  private void nextByte() {
    int next = data[at + 1] & 0xff;
    if (data[at] != (byte) 0xff) {
      at++;
      code += next << 8;
      shifts = 8;
    } else if (next > 0x8f) {
      code += 0xff00;
      shifts = 8;
    } else {
      at++;
      code += next << 9;
      shifts = 7;
    }
  }

  /** C.3.2: one decision, 0 or 1. */
  int decide(int context) {
    int state = contexts[context];
    int probability = PROBABILITY[state];
    interval -= probability;
    int decision = state & 1;
    if (code >>> 16 >= probability) {
      code -= probability << 16;
      if ((interval & 0x8000) != 0) {
        return decision;
      }
      if (interval < probability) {
        decision ^= 1;
        contexts[context] = AFTER_UNLIKELY[state];
      } else {
        contexts[context] = AFTER_LIKELY[state];
      }
    } else {
      if (interval < probability) {
        contexts[context] = AFTER_LIKELY[state];
      } else {
        decision ^= 1;
        contexts[context] = AFTER_UNLIKELY[state];
      }
      interval = probability;
    }
    do {
      if (shifts == 0) {
        nextByte();
      }
      interval <<= 1;
      code <<= 1;
      shifts--;
    } while ((interval & 0x8000) == 0);
    return decision;
  }
}
