import type { PortalRule } from '@parvis/contract';

/** What scripts say in the browser. Apart from the rest, which stays on the server. */
export const scripts = {
  choose: (count: number) =>
    count === 0 ? 'Aucune proposition.' : count === 1 ? 'Une proposition.' : `${count} propositions.`,
  here: {
    button: 'Utiliser ma position',
    looking: 'Recherche de votre position…',
    found: 'Position trouvée.',
    foundAt: (address: string) => `Position trouvée : ${address}. Vérifiez l’adresse.`,
    imprecise: (metres: number) =>
      `Position trouvée à ${metres} m près : vérifiez-la sur la carte, ou écrivez l’adresse.`,
    refused:
      'Votre navigateur refuse de donner votre position. Autorisez-la dans ses réglages, ou écrivez l’adresse.',
    unavailable:
      'Votre appareil ne trouve pas sa position. Écrivez l’adresse, ou placez le point sur la carte.',
    slow: 'Votre appareil met trop de temps à trouver sa position. Réessayez, ou écrivez l’adresse.',
    outside: 'Vous semblez être hors de la commune. Écrivez l’adresse du problème.',
  },
  point: {
    kept: 'Un point est placé sur la carte.',
    dropped: 'L’adresse a changé : le point de la carte est retiré.',
    remove: 'Retirer le point',
  },
  map: {
    open: 'Montrer sur une carte',
    close: 'Fermer la carte',
    label: 'Carte : déplacez-la pour amener l’endroit sous le repère',
    help: 'Amenez l’endroit sous le repère, avec le doigt, la souris ou les flèches du clavier ; + et − pour agrandir. Sans la carte, l’adresse suffit.',
    place: 'Placer ici',
    placed: (where: string) => `Point placé : ${where}.`,
    loading: 'La carte se charge…',
    unavailable: 'La carte ne s’affiche pas. Écrivez l’adresse : elle suffit.',
    in: 'Agrandir',
    out: 'Réduire',
  },
  photos: {
    drop: 'Vous pouvez aussi déposer ou coller des photos ici.',
    waiting: 'En attente',
    shrinking: 'Préparation…',
    sending: (percent: number) => `Envoi : ${percent} %`,
    kept: (name: string) => `${name} : photo envoyée.`,
    offline: 'Pas de réseau : gardée sur cet appareil, elle partira toute seule.',
    failed: 'L’envoi n’a pas abouti.',
    retry: 'Réessayer',
    remove: 'Retirer',
    removeLabel: (name: string) => `Retirer ${name}`,
    retryLabel: (name: string) => `Réessayer d’envoyer ${name}`,
    preview: (name: string) => `Aperçu : ${name}`,
    full: 'Gardez 5 photos au plus : retirez-en avant d’en ajouter.',
    wait: 'Vos photos partent encore : la page suivante s’ouvrira ensuite.',
    faults: {
      heic: 'Format HEIC, que nous ne savons pas lire. Envoyez plutôt une capture d’écran.',
      damaged: 'Cette photo est abîmée et ne s’ouvre pas.',
      invalid: 'Ce fichier n’est pas une photo que nous savons lire.',
      'too-heavy': 'Cette photo est trop lourde.',
      'too-many': 'Gardez 5 photos au plus.',
    } as Partial<Record<PortalRule, string>>,
  },
  draft: {
    restored: 'Nous avons retrouvé ce que vous aviez saisi.',
    resumeTitle: 'Un signalement est commencé sur cet appareil',
    resume: 'Reprendre mon signalement',
    erase: 'Effacer ce brouillon',
  },
  wait: {
    answer: 'Pas de réseau : votre réponse est gardée sur cet appareil. La suite s’ouvrira toute seule.',
    send: 'Pas de réseau : votre signalement est gardé et partira tout seul. Vous pouvez fermer cette page ; il partira quand vous la rouvrirez.',
    again: 'Le service ne répond pas. Votre saisie est gardée, nous réessayons…',
    leaving: 'Votre signalement attendait le réseau : il part maintenant…',
    now: 'Réessayer maintenant',
  },
  sent: {
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    notCopied: 'La copie est refusée : sélectionnez le lien et copiez-le.',
    print: 'Imprimer',
    share: 'Partager',
    shared: (number: string) => `Ma demande ${number} à la mairie`,
  },
  proof: {
    label: 'Je ne suis pas un robot',
    verifying: 'Vérification en cours…',
    verified: 'Vérifié',
    error: 'La vérification n’a pas abouti. Réessayez plus tard, ou appelez la mairie.',
    expired: 'La vérification a expiré. Recommencez.',
    wait: 'Vérification en cours… patientez.',
    required: 'Lancez d’abord la vérification.',
  },
};
