import type { PortalField, PortalRule } from '@parvis/contract';

export const common = {
  skip: 'Aller au contenu',
  service: 'Allô Madame le Maire',
  homeLink: (town: string) => `${town} : accueil`,
  back: 'Retour',
  next: 'Continuer',
  agents: 'Espace agents',
  footer: 'Informations sur ce site',
  legal: 'Mentions légales',
  privacy: 'Données personnelles',
  accessibility: 'Accessibilité : non audité',
  optional: 'facultatif',
  /** shown by a script: without one nothing is kept on the device */
  draft: {
    kept: 'Brouillon gardé sur cet appareil, 24 heures au plus.',
    erase: 'Effacer ce brouillon',
  },
  human: {
    title: 'Parler à quelqu’un',
    call: 'Par téléphone :',
    desk: 'À l’accueil :',
    hours: 'Horaires',
  },
  faults: {
    one: 'Il y a un point à corriger',
    many: (count: number) => `Il y a ${count} points à corriger`,
    prefix: 'Erreur :',
  },
};

type Sentences = Record<PortalField, Partial<Record<PortalRule, string>>>;

/** What to do about it, by field. */
export const faults: Sentences = {
  code: {
    required: 'Saisissez votre code de suivi.',
    'not-found':
      'Nous ne connaissons pas ce code. Vérifiez-le dans le message de la mairie, lettre par lettre.',
  },
  theme: { required: 'Choisissez le sujet qui se rapproche le plus.' },
  topic: { required: 'Choisissez ce qui se rapproche le plus.' },
  address: {
    required: 'Indiquez l’endroit : une rue, un numéro, un lieu connu.',
    'too-long': 'Raccourcissez l’adresse à 300 caractères. Les détails se racontent à la page suivante.',
    incomplete:
      'La position sur la carte est arrivée incomplète : placez-la à nouveau, ou écrivez l’adresse.',
    swapped:
      'La latitude et la longitude semblent inversées : placez le point à nouveau, ou écrivez l’adresse.',
    'out-of-town':
      'Cette position n’est pas dans la commune : placez le point à nouveau, ou écrivez l’adresse.',
  },
  description: {
    required: 'Racontez ce qui se passe, même en une phrase.',
    'too-long': 'Raccourcissez votre texte à 5 000 caractères.',
  },
  photos: {
    'too-many': 'Gardez 5 photos au plus : retirez-en avant d’en ajouter.',
    'too-heavy': 'Une photo dépasse 25 Mo : choisissez-en une plus légère.',
    heic: 'Cette photo est au format HEIC, que nous ne savons pas lire. Dans les réglages de l’appareil photo de l’iPhone, choisissez « Le plus compatible », ou envoyez une capture d’écran.',
    damaged: 'Une des photos est abîmée et ne s’ouvre pas. Choisissez-en une autre.',
    invalid:
      'Un des fichiers n’est pas une photo que nous savons lire. Choisissez une image JPEG, PNG ou WebP.',
  },
  name: { 'too-long': 'Raccourcissez votre nom à 120 caractères.' },
  email: {
    invalid: 'Vérifiez l’adresse : elle doit ressembler à nom@exemple.fr.',
  },
  phone: {
    invalid: 'Vérifiez le numéro : dix chiffres, par exemple 06 12 34 56 78.',
  },
  text: {
    required: 'Écrivez votre message avant de l’envoyer.',
    'too-long': 'Raccourcissez votre message à 5 000 caractères.',
  },
};
