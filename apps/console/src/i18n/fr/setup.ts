import type { SetupStep } from '@parvis/contract';

type Step = Record<'label' | 'why' | 'act', string>;

const steps: Record<SetupStep, Step> = {
  town: {
    label: 'Décrire la collectivité',
    why: 'Son nom signe tous les courriels ; l’éditeur, l’hébergeur et le délégué à la protection des données sont dus par la loi.',
    act: 'Décrire',
  },
  site: {
    label: 'Compléter l’adresse et le téléphone des sites',
    why: 'Les usagers doivent savoir où aller et qui appeler.',
    act: 'Compléter',
  },
  services: {
    label: 'Ajouter vos services',
    why: 'Chacun a sa file. Le service « Accueil » vous attend déjà : renommez-le ou ajoutez les vôtres.',
    act: 'Voir les services',
  },
  topics: {
    label: 'Ajouter vos motifs',
    why: 'Le motif dit quel service répond, et en combien de temps.',
    act: 'Voir les motifs',
  },
  calendar: {
    label: 'Vérifier le calendrier',
    why: 'Les délais sont comptés sur vos heures d’ouverture. Relisez-les, puis enregistrez.',
    act: 'Vérifier',
  },
  mailbox: {
    label: 'Ajouter une boîte aux lettres',
    why: 'L’adresse où l’on vous écrit, et d’où partent vos réponses.',
    act: 'Ajouter',
  },
  incoming: {
    label: 'Recevoir un premier courriel',
    why: 'Faites suivre le courrier de cette adresse à Parvis, puis écrivez-lui.',
    act: 'Essayer',
  },
  outgoing: {
    label: 'Prouver que les courriels partent',
    why: 'Un courriel d’essai doit être accepté par le serveur d’envoi (SMTP_URL).',
    act: 'Essayer',
  },
  form: {
    label: 'Ouvrir le formulaire public',
    why: 'Il faut un motif proposé au public et les adresses de la commune (npm run cli -- addresses import).',
    act: 'Choisir les motifs publics',
  },
  agent: {
    label: 'Créer le compte d’un agent qui répond',
    why: 'Un administrateur règle Parvis ; ce sont les agents qui répondent.',
    act: 'Voir les réglages',
  },
  answer: {
    label: 'Répondre à une première demande',
    why: 'La boucle est complète quand un usager a reçu une réponse.',
    act: 'Ouvrir la file',
  },
};

export const setup = {
  title: 'Premiers pas',
  short: 'Débuter',
  lead: 'Ce qu’il reste à faire avant que la collectivité réponde à ses usagers. L’état de chaque ligne est constaté, jamais coché.',
  progress: '{{done}} sur {{count}}',
  list: 'Étapes',
  done: 'Fait',
  todo: 'À faire',
  seeForm: 'Voir le formulaire',
  hide: 'Retirer du menu',
  show: 'Remettre dans le menu',
  all: 'Tout est en place : vos usagers peuvent vous écrire, et vous leur répondez.',
  steps,
};

export const town = {
  name: 'Nom de la collectivité',
  nameHint: 'En tête des pages et des courriels.',
  legal: 'Mentions légales',
  publisher: 'Éditeur : nom, adresse et téléphone',
  director: 'Directeur ou directrice de la publication',
  host: 'Hébergeur : nom, adresse et téléphone',
  dpo: 'Délégué à la protection des données, et comment lui écrire',
};
