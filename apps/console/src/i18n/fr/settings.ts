export const settings = {
  title: 'Réglages',
  nav: 'Rubriques des réglages',
  lead: 'Ce que votre collectivité organise elle-même.',
  sections: {
    sites: {
      label: 'Sites',
      lead: 'Les lieux où l’on reçoit le public. Adresse et téléphone paraissent sur les pages des usagers.',
    },
    services: {
      label: 'Services',
      lead: 'Les équipes qui répondent. Chacune a sa file, son secteur et son site.',
    },
    topics: {
      label: 'Thèmes et motifs',
      lead: 'De quoi parlent les demandes, et qui y répond.',
    },
    calendars: {
      label: 'Calendriers',
      lead: 'Les heures d’ouverture, jours fériés et fermetures d’après lesquels les délais sont comptés.',
    },
    policies: {
      label: 'Engagements',
      lead: 'Ce que la collectivité promet, par motif et par canal.',
    },
    simulator: {
      label: 'Simulateur',
      lead: 'Pour savoir à quelle date mène un délai, et pourquoi.',
    },
    replies: {
      label: 'Réponses types',
      lead: 'Les textes que les agents insèrent dans leurs réponses.',
    },
  },
};
