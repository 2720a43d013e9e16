// Files made into pictures that the pages can show and commands can carry.
import { Refusal } from './api.js';
import { kindOf } from './files.js';
import { openPdf } from './pdf.js';
import { read } from './store.js';

const SHOWN = ['image/png', 'image/jpeg', 'image/bmp'];

/** One picture: {blob, url, name, width, height}; width and height are absent of what no browser shows. */
export async function pictureOf(blob, name) {
  const limit = read().vocabulary?.limits?.picture_bytes;
  if (limit && blob.size > limit) throw new Refusal({ code: 'PICTURE_TOO_LARGE' });
  const url = URL.createObjectURL(blob);
  const size = await sizeOf(url);
  return { blob, url, name, ...size };
}

function sizeOf(url) {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => resolve({});
    image.src = url;
  });
}

/** A picture that can become a template; of a PDF the page that `choosePage` names. */
export async function templatePicture(file, choosePage) {
  const kind = await kindOf(file);
  if (kind === 'application/pdf') {
    const pdf = await openPdf(file).catch(() => {
      throw new Refusal({ code: 'PDF_UNREADABLE' });
    });
    const page = pdf.pages > 1 ? await choosePage(pdf.pages) : 1;
    if (!page) return null;
    const blob = await pdf.page(page);
    pdf.close();
    return pictureOf(blob, `${bare(file.name)} ${page}.png`);
  }
  if (!SHOWN.includes(kind)) throw new Refusal({ code: 'PICTURE_KIND' });
  const picture = await pictureOf(file, file.name || 'picture');
  if (!picture.width) throw new Refusal({ code: 'PICTURE_DAMAGED' });
  return picture;
}

/** All pictures of the files, pages of PDF files each by itself; files that are none are told to `complain`. */
export async function picturesToRead(files, most, complain) {
  const pictures = [];
  for (const file of files) {
    try {
      if ((await kindOf(file)) !== 'application/pdf') pictures.push(await pictureOf(file, file.name));
      else {
        const pdf = await openPdf(file);
        for (let page = 1; page <= pdf.pages && pictures.length < most; page++) {
          pictures.push(await pictureOf(await pdf.page(page, 'image/jpeg'), `${bare(file.name)} ${page}.jpg`));
        }
        pdf.close();
      }
    } catch (fault) {
      complain(fault instanceof Refusal ? fault : new Refusal({ code: 'PDF_UNREADABLE' }));
    }
    if (pictures.length >= most) break;
  }
  return pictures;
}

export const bare = (name) => name.replace(/\.[^.]+$/, '');
