import { about, type Scenario } from '../scenario.js';

export const TOWN_HALL: Scenario[] = [
  ...about(
    'information',
    {
      subjects: ['Horaires de la mairie', 'Renseignement'],
      told: [
        'Quels sont les horaires d’ouverture de la mairie pendant les vacances ? Le site et le panneau d’affichage ne disent pas la même chose.',
      ],
      blunt: ['horaires mairie pendant les vacances ?'],
      noted: '{qui} demande les horaires de la mairie pendant les vacances, réponse par courriel.',
      answers: [
        'La mairie est ouverte du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 17 h 30, y compris pendant les vacances. Merci de nous avoir signalé l’erreur sur le panneau, elle est corrigée.',
      ],
      outcome: 'Renseignement donné, panneau corrigé.',
      times: 3,
    },
    {
      subjects: ['Tenir un stand au marché', 'Marché artisanal'],
      told: ['Comment obtenir un stand au prochain marché artisanal ? Je fabrique des bougies.'],
      answers: [
        'Le marché se tiendra sur la place de l’Hôtel-de-Ville. Les candidatures sont ouvertes jusqu’au {date:8} ; je vous envoie le règlement et le bulletin d’inscription.',
      ],
      outcome: 'Règlement envoyé.',
      times: 1,
    },
    {
      subjects: ['Carte pour la déchèterie', 'Accès à la déchèterie'],
      told: ['Comment obtenir la carte pour la déchèterie ? Je viens d’emménager {rue}.'],
      noted: '{qui} demande comment obtenir une carte de déchèterie.',
      answers: [
        'La carte est délivrée par l’agglomération, en ligne, avec un justificatif de domicile. Elle arrive sous une semaine ; en attendant, votre facture d’eau suffit.',
      ],
      outcome: 'Renseignement donné.',
    },
  ),
  ...about(
    'remerciement',
    {
      subjects: ['Merci !', 'Félicitations à votre équipe'],
      told: [
        'Je tenais à remercier la personne du guichet qui s’est occupée de mon dossier {jour:-1}. Elle a pris le temps de m’expliquer chaque papier, avec une gentillesse rare. Dites-le-lui de ma part.',
        'Le passage de la balayeuse le samedi a tout changé dans notre rue. On vous écrit souvent pour se plaindre, alors pour une fois : merci.',
      ],
      answers: [
        'Votre message a été lu à toute l’équipe ce matin et il a fait grand plaisir. Merci d’avoir pris le temps de l’écrire.',
      ],
      outcome: 'Message transmis à l’équipe.',
      times: 4,
    },
    {
      subjects: ['Bravo au service des espaces verts', 'Une suggestion'],
      told: [
        'Bravo pour les massifs de la place, c’est magnifique cette année. Ma seule remarque : des bancs tournés vers la fontaine plutôt que vers la route !',
      ],
      answers: [
        'Merci pour vos compliments, et pour l’idée des bancs : elle est transmise au service des espaces verts, qui revoit la place l’an prochain.',
      ],
      outcome: 'Suggestion transmise.',
    },
  ),
  ...about(
    'reclamation',
    {
      subjects: ['Personne ne répond au téléphone', 'Réclamation'],
      told: [
        'J’ai appelé la mairie {n} fois {jour:-1} entre 9 h et 11 h. Cinq minutes de musique, puis on raccroche. Ce n’est pas sérieux.\n\nQuel est le bon numéro pour parler à un être humain ?',
      ],
      blunt: ['Injoignable par téléphone depuis une semaine. Bravo la mairie.'],
      answers: [
        'Je comprends votre agacement et je vous présente nos excuses. Une panne du standard a coupé les appels ; elle est réparée. Voici ma ligne directe : 04 65 71 20 05.',
      ],
      note: 'Panne du standard confirmée par l’informatique.',
      outcome: 'Excuses présentées, panne expliquée.',
      times: 3,
    },
    {
      subjects: ['Sans réponse depuis un mois', 'Réclamation : courrier resté sans réponse'],
      told: [
        'Je vous ai écrit il y a un mois au sujet de l’état de la chaussée {rue} et je n’ai jamais reçu de réponse. Je paie mes impôts comme tout le monde et j’estime avoir droit à un minimum de considération.\n\nJe vous demande une réponse écrite.',
      ],
      answers: [
        'Je n’ai pas retrouvé votre premier message et je le regrette. Votre demande est désormais suivie : le service voirie vous répondra sur le fond avant le {date:10}, et je m’en assure personnellement.',
      ],
      question: {
        asked:
          'Afin de comprendre ce qui s’est passé, pouvez-vous me dire par quel moyen et à quelle date vous nous aviez écrit ?',
        replied:
          'C’était par le formulaire du site, le mois dernier. J’ai gardé la confirmation si vous la voulez.',
      },
      note: 'À traiter en priorité : deuxième réclamation de cette personne.',
      outcome: 'Excuses présentées, demande reprise.',
      again: 'La date que vous m’aviez donnée est passée et je n’ai toujours rien reçu du service voirie.',
      times: 3,
    },
    {
      subjects: ['Accueil désagréable', 'Une photocopie manquante'],
      told: [
        'Au guichet, {jour:-2}, on m’a demandé de revenir parce qu’il manquait une photocopie, alors qu’une photocopieuse se trouve derrière le comptoir. J’avais pris une demi-journée.',
      ],
      answers: [
        'Je regrette cet accueil. Nous avons revu la règle : une copie manquante est désormais faite sur place. Vous pouvez déposer votre dossier sans nouveau rendez-vous.',
      ],
      outcome: 'Excuses présentées, consigne revue.',
    },
  ),
  ...about('objet-trouve', {
    subjects: ['Sac à dos perdu', 'Objet perdu {quartier}'],
    told: [
      'J’ai perdu un sac à dos bleu {jour:-1} sur l’aire de jeux du {quartier}, avec le doudou de {enfant} dedans. Quelqu’un l’aurait-il rapporté chez vous ?',
    ],
    noted: '{qui} a perdu un sac à dos bleu {jour:-1}, aire de jeux du {quartier}.',
    answers: [
      'Bonne nouvelle : le sac nous a été rapporté, doudou compris. Il vous attend à l’accueil de l’hôtel de ville, sur présentation d’une pièce d’identité.',
    ],
    outcome: 'Objet rendu.',
  }),
  ...about('document', {
    subjects: ['Communication d’un arrêté'],
    told: [
      'En application du code des relations entre le public et l’administration, je vous demande communication de l’arrêté de circulation pris {rue}, ainsi que de l’étude qui l’a précédé.',
    ],
    answers: [
      'Vous trouverez l’arrêté sur le site de la ville, rubrique « Actes ». L’étude vous est envoyée en copie, sans frais.',
    ],
    note: 'Vérifier les mentions à occulter avant l’envoi.',
    outcome: 'Document communiqué.',
  }),
  ...about('donnees-personnelles', {
    subjects: ['Demande d’accès à mes données'],
    told: [
      'Je souhaite savoir quelles données personnelles la commune détient sur moi et, le cas échéant, en recevoir une copie.',
    ],
    answers: [
      'Votre demande est enregistrée. Le délégué à la protection des données rassemble les informations auprès des services et vous répondra dans le mois.',
    ],
    outcome: 'Demande transmise au délégué à la protection des données.',
    times: 1,
  }),
  ...about(
    'rendez-vous-maire',
    {
      subjects: ['Demande de rendez-vous avec Madame le Maire'],
      told: [
        'Notre collectif d’habitants du {quartier} souhaite rencontrer Madame le Maire au sujet de l’avenir de l’ancienne tannerie. Nous serons quatre et sommes disponibles en fin de journée.',
      ],
      answers: [
        'Madame le Maire vous recevra le {date:16} à 17 h 30, en présence de l’adjoint à l’urbanisme. Merci de me confirmer les noms des personnes présentes.',
      ],
      question: {
        asked:
          'Afin de préparer l’entretien, pourriez-vous m’indiquer en quelques lignes les points que vous souhaitez aborder ?',
        replied:
          'Trois points : la vente du bâtiment, l’accès au chemin de la rivière et la place des associations dans le projet.',
      },
      outcome: 'Rendez-vous fixé.',
    },
    {
      subjects: ['Rencontrer un élu', 'Commerce {rue}'],
      told: [
        'Je tiens un commerce {rue} et je voudrais parler à un élu de la baisse de fréquentation depuis les travaux. Une demi-heure suffirait.',
      ],
      noted: '{qui} sollicite un rendez-vous avec un élu. Sujet : le commerce {rue}.',
      answers: [
        'L’adjointe au commerce vous recevra à votre magasin le {date:12} à 8 h 30, avant l’ouverture. Dites-moi si ce moment vous convient.',
      ],
      outcome: 'Rendez-vous fixé.',
    },
  ),
];
