import { about, type Scenario } from '../scenario.js';

const mailbox = 'etat-civil@demo.parvis.test';

export const CIVIL_STATUS: Scenario[] = [
  ...about(
    'acte',
    {
      subjects: ['Demande d’acte de naissance', 'Copie intégrale d’acte de naissance'],
      told: [
        'Je souhaiterais recevoir une copie intégrale de mon acte de naissance. J’en ai besoin pour un dossier de mariage, avant le {date:20} si possible.\n\nMon adresse : {adresse}.',
        'Pouvez-vous m’envoyer un extrait d’acte de naissance avec filiation ? C’est pour mon dossier de retraite. Merci de me l’adresser au {adresse}.',
      ],
      noted: '{qui} demande une copie d’acte de naissance, à envoyer au {adresse}.',
      answers: [
        'Votre acte est parti ce jour par la poste à l’adresse indiquée. La délivrance est gratuite : méfiez-vous des sites qui vous feraient payer.',
      ],
      question: {
        asked:
          'Afin d’établir l’acte, il nous manque votre date de naissance ainsi que les noms et prénoms de vos parents. Pouvez-vous nous les indiquer ?',
        replied:
          'Voici les renseignements : naissance le 14 mars 1988, père {nom} Alain, mère Vasseur Monique. Merci à vous.',
      },
      outcome: 'Acte envoyé.',
      mailbox,
      times: 5,
    },
    {
      subjects: ['Acte de décès de mon père'],
      told: [
        'Le notaire me demande l’acte de décès de mon père, décédé dans votre commune au printemps. Quelles pièces faut-il vous envoyer ?',
      ],
      answers: [
        'Il suffit de nous indiquer le nom, le prénom et la date du décès : aucun justificatif n’est demandé. Dès réception, l’acte part le jour même. Recevez nos condoléances.',
      ],
      outcome: 'Acte envoyé.',
      mailbox,
    },
    {
      subjects: ['Extrait d’acte de mariage'],
      told: [
        'Pouvez-vous me faire parvenir un extrait d’acte de mariage ? Nous nous sommes mariés à la mairie en 2009.',
      ],
      answers: [
        'L’extrait est parti ce matin par la poste. Il est sans limite de validité pour la plupart des démarches.',
      ],
      outcome: 'Extrait envoyé.',
      mailbox,
      times: 1,
    },
  ),
  ...about(
    'cni',
    {
      subjects: [
        'Rendez-vous carte d’identité',
        'Passeport pour les vacances',
        'Aucun créneau avant deux mois',
      ],
      told: [
        'Impossible de trouver un rendez-vous pour une carte d’identité avant deux mois sur le site. Mon voyage est le {date:30}. Y a-t-il des annulations, ou une liste d’attente ?',
      ],
      blunt: ['deux mois pour un rdv carte d’identité c’est une blague ?'],
      noted: '{qui} cherche un rendez-vous pour une carte d’identité, voyage le {date:30}.',
      answers: [
        'Un créneau s’est libéré le {date:9} à 10 h 20 : il est réservé à votre nom. Apportez votre prédemande, une photo de moins de six mois et un justificatif de domicile.',
      ],
      outcome: 'Rendez-vous donné.',
      mailbox,
      times: 4,
    },
    {
      subjects: ['Carte d’identité perdue'],
      told: [
        'J’ai perdu ma carte d’identité {jour:-2}. Faut-il d’abord aller au commissariat, ou la mairie peut-elle tout faire au même moment ?',
      ],
      answers: [
        'La déclaration de perte se fait au guichet, en même temps que la nouvelle demande. Le passage au commissariat n’est utile qu’en cas de vol.',
      ],
      outcome: 'Renseignement donné.',
      mailbox,
    },
    {
      subjects: ['Mon passeport est-il arrivé ?'],
      told: ['Mon passeport est-il arrivé ? La demande date de cinq semaines et je n’ai reçu aucun message.'],
      noted: '{qui} demande si son passeport est arrivé. À vérifier au coffre et à confirmer par écrit.',
      answers: [
        'Votre passeport est arrivé. Vous pouvez le retirer sans rendez-vous, du lundi au vendredi de 8 h 30 à 12 h et de 13 h 30 à 17 h 30.',
      ],
      outcome: 'Titre arrivé, usager prévenu.',
      mailbox,
    },
  ),
  ...about(
    'mariage',
    {
      subjects: ['Dossier de mariage', 'Date de mariage au printemps'],
      told: [
        'Nous souhaitons nous marier au printemps, un samedi de mai si possible. Quelles dates sont encore libres, et combien de temps avant faut-il déposer le dossier ?',
      ],
      noted: '{qui} vient se renseigner pour un mariage au mois de mai.',
      answers: [
        'Deux samedis de mai sont encore libres, le deuxième et le quatrième, le matin. Le dossier est à déposer par les deux futurs époux, sur rendez-vous, au moins deux mois avant. La liste des pièces est sur le site de la ville.',
      ],
      question: {
        asked:
          'Avez-vous une préférence entre le matin et l’après-midi, et combien d’invités attendez-vous ? La salle des mariages compte 80 places.',
        replied: 'Plutôt le matin, vers 11 h. Nous serons une soixantaine.',
      },
      outcome: 'Renseignements donnés, date réservée.',
      mailbox,
      times: 3,
    },
    {
      subjects: ['PACS : pièces à fournir'],
      told: [
        'Nous voulons conclure un PACS. Aucun de nous deux n’est né ici, est-ce un problème ? Quelles pièces faut-il apporter ?',
      ],
      answers: [
        'Le lieu de naissance n’a pas d’importance, c’est la résidence commune qui compte. Il vous faut la convention, les deux déclarations et un acte de naissance de moins de trois mois pour chacun.',
      ],
      outcome: 'Renseignements donnés.',
      mailbox,
      times: 1,
    },
  ),
  ...about(
    'elections',
    {
      subjects: ['Inscription sur les listes électorales'],
      told: [
        'Nous avons emménagé en septembre, {adresse}. Comment s’inscrire sur les listes électorales, et faut-il se radier dans notre ancienne commune ?',
      ],
      answers: [
        'Vous pouvez vous inscrire en ligne ou au guichet avec un justificatif de domicile. La radiation dans l’ancienne commune est automatique.',
      ],
      outcome: 'Renseignement donné.',
      mailbox,
      times: 1,
    },
    {
      subjects: ['Recensement citoyen de ma fille'],
      told: [
        'Ma fille a eu 16 ans ce mois-ci. On me dit qu’elle doit être recensée : peut-on le faire en ligne, ou doit-elle venir ?',
      ],
      answers: [
        'Le recensement se fait en ligne ou au guichet, dans les trois mois qui suivent les 16 ans. L’attestation sert pour le permis de conduire et le baccalauréat : gardez-la bien.',
      ],
      outcome: 'Renseignement donné.',
      mailbox,
      times: 1,
    },
  ),
  ...about(
    'cimetiere',
    {
      subjects: ['Renouvellement de concession', 'Concession au cimetière'],
      told: [
        'La concession de mes grands-parents arrive à échéance cette année. Je vis loin et j’aimerais la renouveler pour trente ans. Pouvez-vous me dire le tarif et la marche à suivre ?',
      ],
      answers: [
        'Le renouvellement pour trente ans coûte 412 €. Nous vous envoyons le formulaire et le titre de recette par la poste ; un chèque ou un virement suffit, sans vous déplacer.',
      ],
      question: {
        asked:
          'Pour retrouver la concession, pouvez-vous nous donner les noms inscrits sur la tombe et, si vous le connaissez, le carré ?',
        replied: 'C’est la tombe {nom}-Vasseur, carré C, près du grand cyprès.',
      },
      outcome: 'Formulaire de renouvellement envoyé.',
      mailbox,
    },
    {
      subjects: ['Stèle tombée au cimetière'],
      told: [
        'Après les orages, la stèle de la tombe voisine est tombée sur celle de ma mère. Qui doit la relever ? Je ne connais pas la famille.',
      ],
      answers: [
        'Nos agents ont redressé la stèle pour écarter le danger et nous cherchons les ayants droit de la concession voisine. La tombe de votre mère n’a pas été abîmée.',
      ],
      outcome: 'Stèle redressée, famille recherchée.',
      mailbox,
      times: 1,
    },
  ),
];
