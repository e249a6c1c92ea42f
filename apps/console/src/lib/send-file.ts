import { paths, type Problem, type UploadView } from '@parvis/contract';
import { ApiProblem } from './api-problem.js';

/** `fetch` tells nothing of what has gone up so far: this is the one call that asks `XMLHttpRequest`. */
export function sendFile(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<UploadView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${paths.uploads}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiProblem(0, 'network'));
    request.onabort = () => reject(new ApiProblem(0, 'network'));
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as UploadView);
      const problem = request.response as Partial<Problem> | null;
      reject(new ApiProblem(request.status, problem?.code ?? 'unknown', problem?.details ?? {}));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
