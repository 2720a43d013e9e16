#!/bin/sh
# Made the files beside this one, with OpenJPEG 2.5.0 (Debian's libopenjp2-tools), out of pictures
# that Jpeg2000PictureTest draws by a formula:
#   picture.png  the picture         alpha.png   the same, its opacity 6 x
#   grey.pgm     its green           bits4.raw   grey / 16    bits16.pgm  256 grey + y
#   sycc.yuv     grey, then 4 x + 40 and 6 y + 30, each for every second column and row
set -e
c() { opj_compress "$@" > /dev/null; }
c -i picture.png -o lossless.jp2 -n 4
c -i picture.png -o bare.j2k -n 2 -mct 0
c -i picture.png -o tiles.j2k -t 27,19 -d 5,3 -T 2,1 -n 2 -SOP -EPH
for order in LRCP RLCP RPCL PCRL CPRL; do
  c -i picture.png -o order-$order.j2k -p $order -r 9,1 -n 3 -c "[32,16],[16,16]" -b 16,16
done
for style in 1 2 4 8 16 32 63; do
  c -i picture.png -o style-$style.j2k -M $style -n 3
done
c -i picture.png -o poc.j2k -n 4 -t 40,30 -POC T1=0,0,1,2,3,RLCP/T1=2,0,1,4,3,CPRL
c -i picture.png -o roi.j2k -n 3 -ROI c=0,U=12
c -i picture.png -o parts.j2k -n 3 -t 20,30 -TP R -p RPCL -TLM -PLT
c -i picture.png -o lossy.jp2 -I -n 4 -r 6
c -i picture.png -o lossy-tiles.j2k -I -n 3 -r 4 -t 25,16 -d 3,1 -p PCRL
c -i grey.pgm -o grey.jp2 -n 4
c -i bits4.raw -F 40,30,1,4,u -o bits4.jp2 -n 4
c -i bits16.pgm -o bits16.jp2 -n 4
c -i sycc.yuv -F 40,30,3,8,u@1x1:2x2:2x2 -o sycc.jp2 -mct 0 -n 3
c -i alpha.png -o alpha.jp2 -n 3
