import { about, type Scenario } from '../scenario.js';

export const SCHOOL: Scenario[] = [
  ...about(
    'cantine',
    {
      subjects: ['Facture de cantine', 'Erreur sur ma facture', 'Repas facturés à tort'],
      told: [
        'La facture du mois dernier compte douze repas pour {enfant}, qui en a pris huit : une semaine de grippe, et j’avais prévenu l’{ecole}. Pouvez-vous la corriger ? Je joins la facture.',
      ],
      blunt: ['Facture cantine fausse pour la 3e fois. Merci de corriger.'],
      noted: '{qui} conteste la facture de cantine de {enfant} ({ecole}) : quatre repas de trop.',
      answers: [
        'Vous avez raison : les absences n’avaient pas été saisies. Une facture corrigée vous est envoyée, et l’avoir sera déduit du prochain prélèvement. Nous vous prions d’accepter nos excuses.',
      ],
      note: 'Absences confirmées par la directrice. Avoir de 11,40 € à passer.',
      outcome: 'Facture corrigée, avoir établi.',
      again: 'Je viens de recevoir la nouvelle facture et l’avoir n’y figure pas.',
      enclosed: 'facture-cantine.pdf',
      times: 4,
    },
    {
      subjects: ['Inscription cantine de dernière minute', 'Cantine à partir de lundi'],
      told: [
        'Je reprends le travail lundi et j’ai besoin d’inscrire {enfant} à la cantine les mardis et jeudis. Le portail me dit que c’est trop tard pour cette semaine. Est-il possible de faire une exception ?',
      ],
      noted: '{qui} demande une inscription à la cantine en urgence pour {enfant}, {ecole}.',
      answers: [
        'C’est fait : la place de {enfant} est réservée à la cantine dès mardi. Pour la suite, les inscriptions se font jusqu’au mercredi de la semaine précédente.',
      ],
      outcome: 'Inscription faite.',
    },
    {
      subjects: ['Quotient familial', 'Tarif de cantine'],
      told: [
        'Mon quotient familial a baissé depuis mon congé parental, mais le tarif de la cantine n’a pas changé. À partir de quand sera-t-il pris en compte ?',
      ],
      answers: [
        'Le nouveau quotient s’applique au premier jour du mois qui suit votre demande. Votre tarif passe donc à 2,85 € le repas le mois prochain.',
      ],
      question: {
        asked:
          'Pouvez-vous nous envoyer l’attestation de quotient familial de moins de trois mois, que vous trouverez sur votre espace de la Caf ?',
        replied: 'La voici en pièce jointe. Merci pour votre aide.',
      },
      outcome: 'Tarif mis à jour.',
    },
    {
      subjects: ['Allergie aux arachides'],
      told: [
        'Mon enfant ({enfant}, {ecole}) est allergique aux arachides. Un projet d’accueil individualisé a été signé l’an dernier, faut-il le refaire chaque année ? Je m’inquiète de ce que le nouveau prestataire n’ait pas l’information.',
      ],
      answers: [
        'Le projet d’accueil est à renouveler chaque année scolaire, avec le médecin. L’information a bien été transmise au prestataire et à l’équipe de l’{ecole}, qui appliquent l’ancien jusque-là.',
      ],
      outcome: 'Information confirmée auprès du prestataire.',
      times: 1,
    },
    {
      subjects: ['Menus végétariens'],
      told: [
        'Serait-il possible de prévoir un menu végétarien chaque jour et pas seulement une fois par semaine ? Nous sommes plusieurs parents de l’{ecole} à le souhaiter.',
      ],
      answers: [
        'Votre proposition est inscrite à l’ordre du jour de la commission des menus, ouverte aux parents, le {date:16} à 18 h.',
      ],
      outcome: 'Proposition transmise à la commission des menus.',
    },
  ),
  ...about(
    'inscription-scolaire',
    {
      subjects: ['Inscription à l’école maternelle', 'Arrivée en janvier : inscription'],
      told: [
        'Nous arrivons dans la commune en janvier avec deux enfants, en petite section et en CE1. Comment les inscrire, et dans quelle école seront-ils ? Nous habiterons {rue}.',
      ],
      noted: '{qui} vient inscrire {enfant} en petite section, dossier à compléter.',
      answers: [
        'Votre adresse relève de l’{ecole}. L’inscription se fait en mairie avec le livret de famille, un justificatif de domicile et le carnet de vaccination ; la directrice vous recevra ensuite.',
      ],
      question: {
        asked:
          'Il manque à votre dossier un justificatif de domicile et le certificat de radiation de l’école actuelle. Pouvez-vous nous les faire parvenir ?',
        replied: 'Vous trouverez les deux documents ci-joints. Dites-moi si cela convient.',
      },
      outcome: 'Inscription enregistrée.',
      times: 3,
    },
    {
      subjects: ['Demande de dérogation', 'Dérogation scolaire pour {enfant}'],
      told: [
        'Je demande une dérogation pour que {enfant} aille à l’{ecole}, près de chez son assistante maternelle, plutôt que dans notre école de secteur. Mes horaires à l’hôpital ne me laissent pas d’autre solution.\n\nJe tiens à votre disposition mes plannings et une lettre de l’assistante maternelle.',
      ],
      answers: [
        'La commission des dérogations a donné un avis favorable à votre demande. Vous recevrez l’attestation par courrier ; l’école est prévenue.',
      ],
      outcome: 'Dérogation accordée.',
      thirdParty: 'Avis de la commission des dérogations',
      enclosed: 'plannings.pdf',
    },
  ),
  ...about('creche', {
    subjects: ['Place en crèche', 'Liste d’attente crèche : où en est-on ?', 'Recherche mode de garde'],
    told: [
      'Notre bébé naîtra en février et nous cherchons une place en crèche à partir de septembre. Quand se réunit la commission, et quels sont les critères ?',
      'Nous sommes sur liste d’attente depuis onze mois sans la moindre nouvelle. Je dois donner une réponse à mon employeur avant le {date:10}. Peut-on au moins me dire quel est notre rang ?',
    ],
    noted: '{qui} demande où en est sa demande de place en crèche, reprise du travail le {date:21}.',
    answers: [
      'La commission se réunit le {date:19}. Votre dossier est complet et sera présenté. Nous vous appellerons le lendemain, quelle que soit la décision.\n\nEn attendant, le relais petite enfance peut vous donner la liste des assistantes maternelles disponibles.',
    ],
    question: {
      asked:
        'Pour présenter votre dossier, il nous manque vos jours et horaires de garde souhaités. Pouvez-vous nous les préciser ?',
      replied: 'Du lundi au jeudi, de 8 h à 17 h 30. Le vendredi nous pouvons nous arranger.',
    },
    note: 'Rang 14 pour les 0–1 an. Deux départs prévus en janvier.',
    outcome: 'Dossier inscrit à la prochaine commission.',
    thirdParty: 'Décision de la commission d’attribution',
    times: 5,
  }),
];
