import type { TownLegal } from '@parvis/contract';

/** A section of a page of information: its title, then paragraphs or a list. */
export interface Section {
  title: string;
  text: string[];
  list?: string[];
}

export const legal = {
  mentions: {
    title: 'Mentions légales',
    sections: (town: string, said: Partial<TownLegal> = {}): Section[] => [
      {
        title: 'Éditeur',
        text: [
          said.publisher ?? `Ce site est édité par la commune de ${town}.`,
          `Publication : ${said.director ?? 'le maire en exercice'}.`,
        ],
      },
      {
        title: 'Hébergement',
        text: [
          said.host ??
            'Ce site est hébergé sous la responsabilité de la commune. Les coordonnées de l’hébergeur vous sont données sur simple demande à l’accueil.',
        ],
      },
      {
        title: 'Logiciel',
        text: [
          'Ce site fonctionne avec Parvis, un logiciel libre sous licence AGPL, version 3 ou ultérieure.',
        ],
      },
      {
        title: 'Traceurs',
        text: [
          'Ce site ne dépose aucun cookie et ne mesure pas votre visite.',
          'Pour ne rien perdre quand le réseau manque, il garde sur votre appareil ce que vous écrivez et vos photos, le temps de les envoyer, 24 heures au plus. Un bouton « Effacer ce brouillon » les efface aussitôt. Ce stockage sert seulement au service que vous demandez : la loi n’exige pas votre accord.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Vos données personnelles',
    sections: (town: string, said: Partial<TownLegal> = {}): Section[] => [
      {
        title: 'Pourquoi nous les utilisons',
        text: [
          `La commune de ${town} est responsable de ce traitement. Elle utilise ce que vous lui confiez pour traiter votre demande, vous répondre, vous tenir au courant et mesurer ses délais de réponse.`,
        ],
      },
      {
        title: 'Sur quel fondement',
        text: [
          'L’exécution d’une mission d’intérêt public (article 6, paragraphe 1, point e, du règlement général sur la protection des données). Votre consentement n’est pas demandé, mais rien ne vous oblige à donner votre nom ou vos coordonnées.',
        ],
      },
      {
        title: 'Ce que nous gardons',
        text: [],
        list: [
          'ce que vous décrivez, le lieu et vos photos, dont les données cachées (position, date, appareil) sont effacées à l’arrivée ;',
          'votre nom, votre adresse e-mail et votre téléphone, si vous les donnez ;',
          'les messages échangés avec la mairie.',
        ],
      },
      {
        title: 'Qui les voit',
        text: [
          'Les agents chargés de votre demande et leurs responsables. Si elle relève d’un autre organisme, il la reçoit et vous en êtes informé. Rien n’est vendu ni publié.',
        ],
      },
      {
        title: 'Combien de temps',
        text: [
          'Sur votre appareil, si JavaScript est activé : ce que vous écrivez et vos photos, jusqu’à leur envoi et 24 heures au plus. Sur un ordinateur partagé, utilisez « Effacer ce brouillon ».',
          'Une demande commencée et non envoyée est effacée au bout de 24 heures. Une demande envoyée est conservée le temps de la traiter, puis selon les règles d’archivage des communes ; la durée exacte vous est donnée par le délégué à la protection des données.',
        ],
      },
      {
        title: 'Vos droits',
        text: [
          `Vous pouvez demander à voir vos données, à les corriger, à les effacer, à en limiter l’usage, ou vous y opposer. ${said.dpo ? `Écrivez au délégué à la protection des données : ${said.dpo}.` : `Écrivez au délégué à la protection des données de la commune de ${town}, à l’adresse de la mairie ou à l’accueil.`} Vous aurez une réponse sous un mois.`,
          'Si cette réponse ne vous convient pas, vous pouvez saisir la CNIL : 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07, ou cnil.fr.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    sections: (town: string): Section[] => [
      {
        title: 'Où nous en sommes',
        text: [
          `La commune de ${town} veut que chacun puisse se servir de ce site, conformément à l’article 47 de la loi du 11 février 2005. Aucun audit de conformité au référentiel général d’amélioration de l’accessibilité (RGAA) n’a encore été réalisé : ce site est donc déclaré non conforme.`,
        ],
      },
      {
        title: 'Ce que nous vérifions déjà',
        text: [],
        list: [
          'tout se fait au clavier, sans souris et sans JavaScript ;',
          'un contrôle automatique (axe) passe sur chaque page à chaque modification ; il ne voit qu’une partie des obstacles ;',
          'les pages s’agrandissent à 200 % sans défilement de côté.',
        ],
      },
      {
        title: 'Un obstacle ?',
        text: [
          'Dites-le à la mairie, par téléphone ou à l’accueil : nous vous aiderons à faire votre demande autrement et nous corrigerons.',
        ],
      },
      {
        title: 'Si nous ne répondons pas',
        text: [
          'Vous pouvez saisir le Défenseur des droits : defenseurdesdroits.fr, par téléphone au 09 69 39 00 00, ou par courrier gratuit à Défenseur des droits, Libre réponse 71120, 75342 Paris cedex 07.',
        ],
      },
    ],
  },
};
